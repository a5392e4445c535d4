# a04-ex4: 0 points, M19
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
current = 0
for result in results:
    if result == "W" or "D":
        current += 1
    else:
        current = 0
    if current > unbeaten_run:
        unbeaten_run = current
