# Reference answers of lesson 01-04: one section per checked activity, each the whole answer cell.

# l0104-predict1
a = 3.5  # 7 / 2
b = 3  # 7 // 2
c = 1  # 7 % 2

# l0104-song
song = 215
minutes = song // 60
seconds = song % 60

# l0104-vat
price = 1500
vat = price * 21 // 100
to_pay = price + vat

# l0104-repair
biscuits = 48
bag_size = 6
price = 250
bags = biscuits // bag_size
print("Sachets :", bags)
total = bags * price
print("Total :", total)

# l0104-make
price = 350
quantity = 2
paid = 2000
total = price * quantity
change = paid - total
euros = change // 100
cents = change % 100
print("Merci ! Je te rends", euros, "euros et", cents, "centimes.")
