# l0207-make: 0 points, M24-max
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
winner = max(offers)
