scores = [1]
best = 0
for s in scores:
    best = max(best, s)
