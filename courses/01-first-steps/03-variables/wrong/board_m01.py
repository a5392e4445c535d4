# l0103-board: 0 points, M01
honey = 3
tea = 1
print("Au miel :", honey, "€")
print("Deux au miel :", honey + honey, "€")
print("Miel et thé :", Honey + tea, "€")
print("Deux au miel, un thé :", honey + honey + tea, "€")
