# a05-ex3: 0 points, M24-position
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
cheapest = prices[0]
for price in prices:
    if price < cheapest:
        cheapest = price
