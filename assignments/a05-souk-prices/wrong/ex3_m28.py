# a05-ex3: 0.75 points, M28-dict
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
for shop in prices:
    if prices[shop] == 0:
        del prices[shop]
cheapest = min(prices, key=prices.get, default=None)
