# l0204-parsons: 0 points, M01-unknown
names = ["Conservatoire", "Gare", "Bibliothèque", "Parc"]
for name in names:
    if len(name) > 10:
        too_long.append(name)
