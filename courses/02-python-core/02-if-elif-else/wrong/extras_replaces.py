# l0202-extras: 0 points, -
base = 12
fragile = True
express = True
price = base
if fragile:
    price = base + 4
if express:
    price = base + 7
