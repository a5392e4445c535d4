# l0204-repair: 0 points, -
first = 420
last = 480
gap = 20
departures = []
for minute in range(first, 500, gap):
    departures.append(minute)
print(departures)
