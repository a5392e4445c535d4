# l0207-labels: 0 points, -
prices = {"lampe": 8, "livre": 2}
labels = []
for price, item in prices.items():
    labels.append(f"{item} : {price} €")
total = sum(prices.values())
