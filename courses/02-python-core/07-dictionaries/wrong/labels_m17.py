# l0207-labels: 0 points, M17
prices = {"lampe": 8, "livre": 2}
for item, price in prices.items():
    labels = []
    labels.append(f"{item} : {price} €")
total = sum(prices.values())
