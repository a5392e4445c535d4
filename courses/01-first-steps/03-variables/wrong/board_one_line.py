# l0103-board: 0 points, -
honey = 3
tea = 1
print("Au miel :", honey, "€")
print("Deux au miel :", 3 + 3, "€")
print("Miel et thé :", 3 + 1, "€")
print("Deux au miel, un thé :", 3 + 3 + 1, "€")
