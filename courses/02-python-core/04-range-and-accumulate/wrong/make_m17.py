# l0204-make: 0 points, M17
price = 250
most = 3
for count in range(1, most + 1):
    rows = []
    rows.append(f"{count} x {price} = {count * price}")
