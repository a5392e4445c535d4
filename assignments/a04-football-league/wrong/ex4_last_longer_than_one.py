# a04-ex4: 1.5 points, -
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
current = 0
for result in results:
    if result == "L":
        current = 0
    else:
        current = current + 1
    if current > 1 and current > unbeaten_run:
        unbeaten_run = current
