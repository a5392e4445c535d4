fragile = True
express = True
price = 12
if fragile:
    price += 4
elif express:
    price += 7
