# l0202-extras: 0 points, -
base = 12
fragile = True
express = True
price = base
if fragile:
    price = price + 4
else:
    price = price + 7
