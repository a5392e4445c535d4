scores = [1]
best = 0
for s in scores:
    if s > best:
        best = s
