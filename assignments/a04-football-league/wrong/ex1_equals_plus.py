# a04-ex1: 0 points, -
# a04-ex1
results = ["W", "D", "L"]
points = 0
for result in results:
    if result == "W":
        points =+ 3
    elif result == "D":
        points =+ 1
