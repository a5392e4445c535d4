scores = [1]
best = max(scores)
