# l0204-parsons: 0 points, M17
names = ["Conservatoire", "Gare", "Bibliothèque", "Parc"]
for name in names:
    too_long = []
    if len(name) > 10:
        too_long.append(name)
