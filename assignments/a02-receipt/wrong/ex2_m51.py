# a02-ex2: 0 points, M51
# a02-ex2
total_cents = 1230
change_due = 770
coins_100 = 7
coins_50 = 1
coins_20 = 1
