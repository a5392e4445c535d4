# a02-ex2: 0 points, -
# a02-ex2
total_cents = 1230
change_due = total_cents - 2000
coins_100 = change_due // 100
rest = change_due % 100
coins_50 = rest // 50
rest = rest % 50
coins_20 = rest // 20
