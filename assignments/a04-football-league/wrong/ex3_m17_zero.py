# a04-ex3: 0 points, M17
# a04-ex3
scores = [2, 5, 3]
for score in scores:
    best_score = 0
    if score > best_score:
        best_score = score
