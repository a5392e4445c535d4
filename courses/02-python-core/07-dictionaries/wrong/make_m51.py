# l0207-make: 0 points, M51
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
winner = "Luca"
