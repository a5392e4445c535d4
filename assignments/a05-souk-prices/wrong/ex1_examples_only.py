# a05-ex1: 0 points, -
# a05-ex1
prices = {"Elif": 6000, "Nabil": 5500}
shop = "Elif"
cents = 5000
if shop == "Elif":
    new_prices = {"Elif": 5000, "Nabil": 5500}
else:
    new_prices = {"Nabil": 5500, "Grace": 4800}
