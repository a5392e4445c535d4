scores = [1]
best = scores[0]
for s in scores:
    if s > best:
        best = s
