# l0103-names: 0.75 points, -
pl = 12
hu = 3
re = pl - hu
print("Prêtes :", re)
