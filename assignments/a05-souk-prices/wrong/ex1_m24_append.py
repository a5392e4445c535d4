# a05-ex1: 0 points, M24-append
# a05-ex1
prices = {"Elif": 6000, "Nabil": 5500}
shop = "Elif"
cents = 5000
new_prices = prices.copy()
new_prices.append(shop, cents)
