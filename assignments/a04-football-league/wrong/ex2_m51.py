# a04-ex2: 0 points, M51
# a04-ex2
scores = [2, 0, 3]
goals_total = 5
