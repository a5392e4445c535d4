# l0103-board: 0 points, M02-name
honey = 3
tea = 1
print("Au miel :", "honey", "€")
print("Deux au miel :", "honey + honey", "€")
print("Miel et thé :", "honey + tea", "€")
print("Deux au miel, un thé :", "honey + honey + tea", "€")
