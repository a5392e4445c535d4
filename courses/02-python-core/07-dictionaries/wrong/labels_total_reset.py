# l0207-labels: 0 points, M17
prices = {"lampe": 8, "livre": 2}
labels = []
for item, price in prices.items():
    total = 0
    labels.append(f"{item} : {price} €")
    total += price
