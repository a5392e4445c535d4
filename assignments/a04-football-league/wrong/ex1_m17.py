# a04-ex1: 0 points, M17
# a04-ex1
results = ["W", "D", "L"]
for result in results:
    points = 0
    if result == "W":
        points = points + 3
    elif result == "D":
        points = points + 1
