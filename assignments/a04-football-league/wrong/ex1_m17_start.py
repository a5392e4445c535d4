# a04-ex1: 0 points, M17-start
# a04-ex1
results = ["W", "D", "L"]
for result in results:
    if result == "W":
        points = points + 3
    elif result == "D":
        points = points + 1
