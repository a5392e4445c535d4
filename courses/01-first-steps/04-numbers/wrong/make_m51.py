# l0104-make: 0 points, M51
price = 350
quantity = 2
paid = 2000
total = 700
change = 1300
euros = 13
cents = 0
print("Merci !")
