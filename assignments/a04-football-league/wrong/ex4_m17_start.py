# a04-ex4: 0 points, M01-branch
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
for result in results:
    if result == "L":
        current = 0
    else:
        current = current + 1
    if current > unbeaten_run:
        unbeaten_run = current
