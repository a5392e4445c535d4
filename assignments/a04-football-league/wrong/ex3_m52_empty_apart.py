# a04-ex3: 1.25 points, M52
# a04-ex3
scores = [2, 5, 3]
if len(scores) == 0:
    best_score = None
else:
    best_score = 0
    for score in scores:
        if score > best_score:
            best_score = score
