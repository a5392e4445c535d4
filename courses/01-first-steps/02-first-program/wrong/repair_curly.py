# l0102-repair: 0 points, M03-curly
print(“Ouvert”)
print("Jusqu'à 13 h")
print("Thé offert")
print("Aujourd'hui seulement")
