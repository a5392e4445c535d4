prices = [5]
total = 0
for price in prices:
    print(price)
total += price
