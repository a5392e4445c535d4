# l0103-names: 0 points, M51
players = 12
hurt = 3
ready = 9
print("Prêtes :", ready)
