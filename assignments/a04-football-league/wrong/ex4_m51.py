# a04-ex4: 0 points, M51
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 2
