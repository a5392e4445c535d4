# l0102-make: 0 points, -
# Pour le club du samedi
print("CLUB")
print("L'équipe joue samedi")
