prices = [5]
for price in prices:
    total = 0
    if price > 0:
        total += price
