# l0207-labels: 0 points, M24-position
prices = {"lampe": 8, "livre": 2}
labels = []
for place in range(len(prices)):
    labels.append(f"{place} : {prices[place]} €")
total = sum(prices.values())
