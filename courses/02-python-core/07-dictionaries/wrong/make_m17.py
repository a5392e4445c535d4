# l0207-make: 0 points, M17
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
for name, price in offers.items():
    best = 0
    if price > best:
        best = price
        winner = name
