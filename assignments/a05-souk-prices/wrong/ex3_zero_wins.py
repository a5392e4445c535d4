# a05-ex3: 0.75 points, -
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
cheapest = None
for shop in prices:
    if cheapest is None or prices[shop] < prices[cheapest]:
        cheapest = shop
