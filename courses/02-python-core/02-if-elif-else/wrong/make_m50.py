# l0202-make: 0 points, M50
ours = 3
theirs = 1
ours = 0
if ours > theirs:
    result = "W"
elif ours == theirs:
    result = "D"
else:
    result = "L"
