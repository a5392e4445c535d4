# a04-ex4: 1 points, -
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
current = 0
for result in results:
    if result == "L":
        if current > unbeaten_run:
            unbeaten_run = current
        current = 0
    else:
        current = current + 1
