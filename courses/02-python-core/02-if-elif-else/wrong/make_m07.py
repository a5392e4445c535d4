# l0202-make: 0 points, M07
ours = 3
theirs = 1
if ours = theirs:
    result = "D"
elif ours > theirs:
    result = "W"
else:
    result = "L"
