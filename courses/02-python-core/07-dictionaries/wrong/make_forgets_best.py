# l0207-make: 0 points, -
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
best = 0
for name, price in offers.items():
    if price > best:
        winner = name
