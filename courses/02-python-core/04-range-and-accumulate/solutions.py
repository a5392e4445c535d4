# Reference answers of lesson 02-04: one section per checked activity, each the whole answer cell.

# l0204-walls
list_a = [0, 1, 2]    # range(3)
list_b = [1, 2, 3]
list_c = [10, 8, 6, 4, 2]
list_d = []           # le départ est déjà au mur

# l0204-repair
first = 420
last = 480
gap = 20
departures = []
for minute in range(first, last + 1, gap):
    departures.append(minute)
print(departures)

# l0204-warmest
my_prediction = "?"
temps = [-6, -3, -9]
warmest = temps[0]
for temp in temps:
    if temp > warmest:
        warmest = temp
print(f"Le plus doux : {warmest} degrés")

# l0204-parsons
names = ["Conservatoire", "Gare", "Bibliothèque", "Parc"]
too_long = []
for name in names:
    if len(name) > 10:
        too_long.append(name)

# l0204-make
price = 250
most = 3
rows = []                                              # rien encore
for count in range(1, most + 1):                       # most est devant le mur
    rows.append(f"{count} x {price} = {count * price}")
