# a04-ex3: 1.5 points, M16-empty
# a04-ex3
scores = [2, 5, 3]
best_score = scores[0]
for score in scores:
    if score > best_score:
        best_score = score
if scores == []:
    best_score = None
