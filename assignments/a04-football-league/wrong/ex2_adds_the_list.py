# a04-ex2: 0 points, -
# a04-ex2
scores = [2, 0, 3]
goals_total = 0
for score in scores:
    goals_total = goals_total + scores
