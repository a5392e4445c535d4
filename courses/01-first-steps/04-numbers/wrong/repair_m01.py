# l0104-repair: 0 points, M01
biscuits = 48
bag_size = 6
price = 250
bags = biscuits // bagsize
print("Sachets :", bags)
total = bags * price
print("Total :", total)
