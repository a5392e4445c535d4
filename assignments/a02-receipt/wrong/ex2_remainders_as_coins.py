# a02-ex2: 0 points, -
# a02-ex2
total_cents = 1230
change_due = 2000 - total_cents
coins_100 = change_due // 100
coins_50 = change_due % 100
coins_20 = coins_50 % 50
