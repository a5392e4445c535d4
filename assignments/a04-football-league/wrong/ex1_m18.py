# a04-ex1: 0 points, M18
# a04-ex1
results = ["W", "D", "L"]
points = 0
for result in results:
    if result == "W":
        gain = 3
    if result == "D":
        gain = 1
    else:
        gain = 0
    points = points + gain
