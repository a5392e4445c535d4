# l0204-make: 0 points, M10
price = 250
most = 3
rows = []
for count in range(1, most + 1):
    rows.append(count + " x ")
