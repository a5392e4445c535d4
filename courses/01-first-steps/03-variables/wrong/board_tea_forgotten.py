# l0103-board: 0.25 points, -
honey = 3
tea = 1
print("Au miel :", honey, "€")
print("Deux au miel :", honey + honey, "€")
print("Miel et thé :", honey + 1, "€")
print("Deux au miel, un thé :", honey + honey + 1, "€")
