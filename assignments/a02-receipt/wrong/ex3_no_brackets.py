# a02-ex3: 0 points, -
# a02-ex3
total_cents = 1000
n = total_cents * 21
vat_cents = n + 50 // 100
