# a04-ex3: 0 points, M12-none
# a04-ex3
scores = [2, 5, 3]
best_score = None
for score in scores:
    if score > best_score:
        best_score = score
