# l0202-make: 0 points, M18
ours = 3
theirs = 1
if ours > theirs:
    result = "W"
if ours == theirs:
    result = "D"
else:
    result = "L"
