# a04-ex3: 1.5 points, -
# a04-ex3
scores = [2, 5, 3]
best_score = None
for i in range(len(scores) - 1):
    if scores[i] > scores[i + 1]:
        best_score = scores[i]
    else:
        best_score = scores[i + 1]
