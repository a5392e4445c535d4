prices = [550]
total = 550
