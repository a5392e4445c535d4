# l0104-repair: 0 points, -
biscuits = 48
bag_size = 6
price = 250
bags = biscuits // 6
print("Sachets :", bags)
total = bags * price
print("Total :", total)
