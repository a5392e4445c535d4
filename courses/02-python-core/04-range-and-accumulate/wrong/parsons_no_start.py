# l0204-parsons: 0 points, M17-start
names = ["Conservatoire", "Gare", "Bibliothèque", "Parc"]
for name in names:
    if len(name) > 10:
        too_long.append(name)
