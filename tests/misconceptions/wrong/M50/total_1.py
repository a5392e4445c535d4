prices = [5]
prices = [550]
total = sum(prices)
