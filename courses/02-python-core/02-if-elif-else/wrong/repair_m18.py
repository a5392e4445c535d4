# l0202-repair: 0 points, M18
weight = 3
if weight <= 5:
    price = 12
if weight <= 10:
    price = 20
if weight <= 20:
    price = 35
if weight > 20:
    price = 60
