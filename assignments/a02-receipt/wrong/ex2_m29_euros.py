# a02-ex2: 0 points, M29-money
# a02-ex2
total_cents = 1230
change_due = 20 - total_cents / 100
coins_100 = change_due // 1
coins_50 = change_due % 1 // 0.5
coins_20 = change_due % 0.5 // 0.2
