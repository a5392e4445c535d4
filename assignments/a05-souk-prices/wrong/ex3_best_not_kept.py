# a05-ex3: 0 points, -
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
cheapest = None
best = 1000000000
for shop in prices:
    if prices[shop] > 0 and prices[shop] < best:
        cheapest = shop
