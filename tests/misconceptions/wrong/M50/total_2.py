prices = [5]
total = 0
prices = [500, 50]
for price in prices:
    total += price
