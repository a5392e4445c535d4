# a04-ex4: 0 points, -
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
for result in results:
    if result == "L":
        unbeaten_run = 0
    else:
        unbeaten_run = unbeaten_run + 1
