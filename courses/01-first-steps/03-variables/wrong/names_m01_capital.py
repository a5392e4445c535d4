# l0103-names: 0 points, M01
players = 12
hurt = 3
ready = Players - hurt
print("Prêtes :", ready)
