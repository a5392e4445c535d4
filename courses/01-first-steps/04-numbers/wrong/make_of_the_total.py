# l0104-make: 0 points, -
price = 350
quantity = 2
paid = 2000
total = price * quantity
change = paid - total
euros = total // 100
cents = total % 100
print("Merci !")
