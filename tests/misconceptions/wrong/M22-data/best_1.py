scores = [1]
scores.sort()
best = scores[-1]
