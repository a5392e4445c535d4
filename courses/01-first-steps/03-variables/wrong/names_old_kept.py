# l0103-names: 0 points, -
x = 12
y = 3
z = x - y
players = x
hurt = y
ready = z
print("Prêtes :", ready)
