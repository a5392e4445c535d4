# l0207-make: 0 points, M17-replace
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
for name, price in offers.items():
    winner = name
