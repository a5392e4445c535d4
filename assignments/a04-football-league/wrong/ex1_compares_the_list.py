# a04-ex1: 0 points, M24-list
# a04-ex1
results = ["W", "D", "L"]
points = 0
for result in results:
    if results == "W":
        points += 3
    elif results == "D":
        points += 1
