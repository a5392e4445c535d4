prices = [5]
total = 0
for price in prices:
    pass
total = total + price
