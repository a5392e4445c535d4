# l0207-labels: 0 points, -
prices = {"lampe": 8, "livre": 2}
labels = []
for item in prices:
    labels.append(item)
total = sum(prices.values())
