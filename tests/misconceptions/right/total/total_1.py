prices = [5]
total = sum(prices)
