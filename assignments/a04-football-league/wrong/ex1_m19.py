# a04-ex1: 0 points, M19
# a04-ex1
results = ["W", "D", "L"]
points = 0
for result in results:
    if result == "W" or "w":
        points = points + 3
    elif result == "D":
        points = points + 1
