# l0202-repair: 0.5 points, M48
weight = 3
if weight < 5:
    price = 12
elif weight < 10:
    price = 20
elif weight < 20:
    price = 35
else:
    price = 60
