prices = [5]
total = 0
for price in prices:
    total += price
print(price, total)
