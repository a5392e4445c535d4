# l0207-make: 0.5 points, -
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
best = 10
winner = ""
for name, price in offers.items():
    if price > best:
        best = price
        winner = name
