# l0104-repair: 0.5 points, -
biscuits = 48
bag_size = 6
price = 250
bags = biscuits // bag_size
print("Sachets :", bags)
total = bags * price
