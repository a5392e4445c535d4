# a02-ex2: 0 points, M50
# a02-ex2
total_cents = 1230
total_cents = 1000
change_due = 2000 - total_cents
coins_100 = change_due // 100
rest = change_due % 100
coins_50 = rest // 50
rest = rest % 50
coins_20 = rest // 20
