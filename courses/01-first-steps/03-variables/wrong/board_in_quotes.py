# l0103-board: 0 points, -
honey = 3
tea = 1
print("Au miel :", "honey", "€")
print("Deux au miel :", "honey + honey", "€")
print("Miel et thé :", "honey + tea", "€")
print("Deux au miel, un thé :", "honey + honey + tea", "€")
