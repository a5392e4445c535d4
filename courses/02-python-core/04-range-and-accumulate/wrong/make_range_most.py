# l0204-make: 0 points, M16
price = 250
most = 3
rows = []
for count in range(most):
    rows.append(f"{count} x {price} = {count * price}")
