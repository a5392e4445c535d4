# a05-ex3: 1.5 points, -
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
known = {}
for shop in prices:
    if prices[shop] > 0:
        known[shop] = prices[shop]
for shop in known:
    if known[shop] == min(known.values()):
        cheapest = shop
        break
