# l0204-repair: 0 points, M51
first = 420
last = 480
gap = 20
departures = [420, 440, 460, 480]
