# l0207-make: 0 points, M24-position
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
best = 0
for place in range(len(offers)):
    if offers[place] > best:
        best = offers[place]
        winner = place
