# l0102-repair: 0.75 points, -
print("Ouvert")
print("Jusqu'à 13 h")
print("Thé offert")
print("Aujourd hui seulement")
