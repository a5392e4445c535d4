# a04-ex3: 1.5 points, -
# a04-ex3
scores = [2, 5, 3]
best_score = None
for score in scores:
    if not best_score:
        best_score = score
    elif score > best_score:
        best_score = score
