# l0202-make: 0 points, M04
ours = 3
theirs = 1
if ours > theirs
    result = "W"
elif ours == theirs
    result = "D"
else
    result = "L"
