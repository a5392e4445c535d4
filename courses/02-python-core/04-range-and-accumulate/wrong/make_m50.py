# l0204-make: 0 points, M50
price = 250
most = 3
price = 250
most = 3
rows = []
for count in range(1, most + 1):
    rows.append(f"{count} x {price} = {count * price}")
