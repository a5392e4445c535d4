# l0103-names: 0 points, M01-unknown
players = 12
hurt = 3
ready = x - y
print("Prêtes :", ready)
