# l0204-repair: 0 points, M05
first = 420
last = 480
gap = 20
departures = []
for minute in range(first, last + 1, gap):
departures.append(minute)
