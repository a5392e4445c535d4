# l0102-make: 0 points, M06
# Pour le club du samedi
print("CLUB"
print("L'équipe joue samedi")
print("Entrée libre")
