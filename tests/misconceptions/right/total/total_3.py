prices = [5]
total = 0
i = 0
while i < len(prices):
    total += prices[i]
    i += 1
