# a02-ex3: 1.25 points, -
# a02-ex3
total_cents = 1000
vat_cents = (total_cents * 21 + 99) // 100
