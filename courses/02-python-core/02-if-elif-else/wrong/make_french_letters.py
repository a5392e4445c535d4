# l0202-make: 0 points, -
ours = 3
theirs = 1
if ours > theirs:
    result = "V"
elif ours == theirs:
    result = "N"
else:
    result = "D"
