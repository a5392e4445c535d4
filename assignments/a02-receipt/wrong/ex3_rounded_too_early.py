# a02-ex3: 0.25 points, -
# a02-ex3
total_cents = 1000
vat_cents = (total_cents + 50) // 100 * 21
