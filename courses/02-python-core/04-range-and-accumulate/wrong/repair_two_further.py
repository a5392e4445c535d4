# l0204-repair: 0.5 points, -
first = 420
last = 480
gap = 20
departures = []
for minute in range(first, last + 2, gap):
    departures.append(minute)
print(departures)
