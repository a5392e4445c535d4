# l0207-labels: 0 points, M24-values
prices = {"lampe": 8, "livre": 2}
labels = []
for item, price in prices.items():
    labels.append(f"{item} : {price} €")
total = sum(prices)
