# a02-ex3: 0 points, M51
# a02-ex3
total_cents = 1000
vat_cents = 210
