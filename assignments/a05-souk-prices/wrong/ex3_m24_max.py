# a05-ex3: 0 points, M24-max
# a05-ex3
prices = {"Elif": 4500, "Samira": 3900, "Nabil": 5200}
cheapest = min(prices)
