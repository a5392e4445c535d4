scores = [1]
best = max(scores)
scores[0] = best
