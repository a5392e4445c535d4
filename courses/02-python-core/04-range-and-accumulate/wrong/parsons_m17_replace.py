# l0204-parsons: 0 points, M17-replace
names = ["Conservatoire", "Gare", "Bibliothèque", "Parc"]
too_long = []
for name in names:
    if len(name) > 10:
        too_long = [name]
