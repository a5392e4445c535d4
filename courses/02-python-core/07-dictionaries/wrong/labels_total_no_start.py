# l0207-labels: 0.5 points, -
prices = {"lampe": 8, "livre": 2}
labels = []
for item, price in prices.items():
    labels.append(f"{item} : {price} €")
    total = sum(prices.values())
