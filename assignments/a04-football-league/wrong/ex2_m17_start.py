# a04-ex2: 0 points, M17-start
# a04-ex2
scores = [2, 0, 3]
for score in scores:
    goals_total = goals_total + score
