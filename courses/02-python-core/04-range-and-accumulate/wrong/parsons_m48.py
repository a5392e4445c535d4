# l0204-parsons: 0.75 points, M48
names = ["Conservatoire", "Gare", "Bibliothèque", "Parc"]
too_long = []
for name in names:
    if len(name) >= 10:
        too_long.append(name)
