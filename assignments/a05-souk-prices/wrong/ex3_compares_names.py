# a05-ex3: 0 points, -
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
cheapest = None
for shop in prices:
    if prices[shop] > 0:
        if cheapest is None or shop < cheapest:
            cheapest = shop
