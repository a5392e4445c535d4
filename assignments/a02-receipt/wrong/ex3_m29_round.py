# a02-ex3: 1 points, M29-round
# a02-ex3
total_cents = 1000
vat_cents = round(total_cents * 21 / 100)
