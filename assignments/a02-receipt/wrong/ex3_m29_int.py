# a02-ex3: 0 points, M29-round
# a02-ex3
total_cents = 1000
vat_cents = int(total_cents * 0.21)
