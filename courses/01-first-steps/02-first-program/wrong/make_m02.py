# l0102-make: 0 points, M02
# Pour le club du samedi
print(Club)
print("L'équipe joue samedi")
print("Entrée libre")
