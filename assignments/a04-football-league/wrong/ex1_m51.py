# a04-ex1: 0 points, M51
# a04-ex1
results = ["W", "D", "L"]
points = 4
