# l0103-board: 0 points, M51
honey = 4
tea = 1
print("Au miel :", 4, "€")
print("Deux au miel :", 4 + 4, "€")
print("Miel et thé :", 4 + 1, "€")
print("Deux au miel, un thé :", 4 + 4 + 1, "€")
