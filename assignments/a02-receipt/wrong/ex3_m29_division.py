# a02-ex3: 0 points, M29-division
# a02-ex3
total_cents = 1000
vat_cents = (total_cents * 21 + 50) / 100
