# l0102-repair: 0 points, M01
print("Ouvert")
Print("Jusqu'à 13 h")
print("Thé offert")
print("Aujourd'hui seulement")
