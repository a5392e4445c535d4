# l0202-make: 0.5 points, -
ours = 3
theirs = 1
if ours > theirs:
    result = "W"
else:
    result = "L"
