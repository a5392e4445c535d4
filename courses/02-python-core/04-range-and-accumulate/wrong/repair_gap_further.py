# l0204-repair: 0 points, M16
first = 420
last = 480
gap = 20
departures = []
for minute in range(first, last + gap, gap):
    departures.append(minute)
print(departures)
