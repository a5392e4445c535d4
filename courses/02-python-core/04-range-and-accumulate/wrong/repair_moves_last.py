# l0204-repair: 0 points, -
first = 420
last = 481
gap = 20
departures = []
for minute in range(first, last, gap):
    departures.append(minute)
print(departures)
