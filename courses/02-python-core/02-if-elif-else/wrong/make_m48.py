# l0202-make: 0.5 points, M48
ours = 3
theirs = 1
if ours >= theirs:
    result = "W"
elif ours == theirs:
    result = "D"
else:
    result = "L"
