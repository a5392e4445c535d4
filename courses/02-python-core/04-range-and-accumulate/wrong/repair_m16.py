# l0204-repair: 0 points, M16-range
first = 420
last = 480
gap = 20
departures = []
for minute in range(first, last, gap):
    departures.append(minute)
print(departures)
