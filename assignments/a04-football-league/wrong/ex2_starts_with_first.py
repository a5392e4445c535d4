# a04-ex2: 0.75 points, M16-index
# a04-ex2
scores = [2, 0, 3]
goals_total = scores[0]
for position in range(1, len(scores)):
    goals_total = goals_total + scores[position]
