# l0102-make: 0.5 points, -
print("CLUB # 1")
print("L'équipe joue samedi")
print("Entrée libre")
