# l0202-extras: 0.75 points, -
base = 12
fragile = True
express = True
price = base
if fragile and express:
    price = base + 11
