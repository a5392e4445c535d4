# l0204-make: 0 points, M16-range
price = 250
most = 3
rows = []
for count in range(1, most):
    rows.append(f"{count} x {price} = {count * price}")
