prices = [5]
sum = 0
total = sum(prices)
