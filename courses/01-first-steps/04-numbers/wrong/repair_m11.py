# l0104-repair: 0 points, M11
biscuits = 48
bag_size = 6
price = 2,50
bags = biscuits // bag_size
print("Sachets :", bags)
total = bags * price
print("Total :", total)
