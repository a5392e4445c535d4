# l0102-make: 0.5 points, -
# Pour le club du samedi
print("CLUB")
print("On joue samedi")
print("Entrée libre")
