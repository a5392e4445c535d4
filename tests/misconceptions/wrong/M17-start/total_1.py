prices = [5]
for price in prices:
    total += price
