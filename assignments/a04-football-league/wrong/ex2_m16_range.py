# a04-ex2: 0 points, -
# a04-ex2
scores = [2, 0, 3]
goals_total = 0
for position in range(len(scores) - 1):
    goals_total = goals_total + scores[position]
