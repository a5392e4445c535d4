# a02-ex2: 0 points, -
# a02-ex2
total_cents = 1230
change_due = 2000 - total_cents
