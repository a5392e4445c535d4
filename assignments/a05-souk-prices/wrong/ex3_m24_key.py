# a05-ex3: 0 points, M24-key
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
cheapest = "Elif"
for shop in prices:
    if prices[shop] > 0 and prices[shop] < prices[cheapest]:
        cheapest = shop
