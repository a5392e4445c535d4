# l0207-labels: 0.25 points, -
prices = {"lampe": 8, "livre": 2}
labels = []
for item in sorted(prices):
    labels.append(f"{item} : {prices[item]} €")
total = sum(prices.values())
