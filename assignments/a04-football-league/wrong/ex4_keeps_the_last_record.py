# a04-ex4: 0.25 points, -
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
current = 0
for result in results:
    if result != "L":
        current = current + 1
    else:
        unbeaten_run = current
        current = 0
