# a04-ex4: 0 points, M17
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
for result in results:
    current = 0
    if result != "L":
        current = current + 1
    if current > unbeaten_run:
        unbeaten_run = current
