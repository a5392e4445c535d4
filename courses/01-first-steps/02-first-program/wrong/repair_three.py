# l0102-repair: 0 points, -
print("Ouvert")
print("Jusqu'à 13 h")
print("Thé offert")
