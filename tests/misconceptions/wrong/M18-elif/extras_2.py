fragile = True
express = True
price = 12
if express:
    price = price + 7
elif fragile:
    price = price + 4
