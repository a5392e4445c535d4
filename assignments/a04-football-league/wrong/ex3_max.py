# a04-ex3: 1.5 points, -
# a04-ex3
scores = [2, 5, 3]
if len(scores) == 0:
    best_score = None
else:
    best_score = max(scores)
