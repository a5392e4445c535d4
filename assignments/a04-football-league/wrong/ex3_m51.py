# a04-ex3: 0 points, M51
# a04-ex3
scores = [2, 5, 3]
best_score = 5
