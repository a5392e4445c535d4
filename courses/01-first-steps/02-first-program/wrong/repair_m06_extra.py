# l0102-repair: 0 points, M06-extra
print("Ouvert")
print("Jusqu'à 13 h")
print("Thé offert"))
print("Aujourd'hui seulement")
