# l0103-names: 0 points, M01-hyphen
players = 12
hurt-players = 3
ready = players - hurt-players
print("Prêtes :", ready)
