# l0104-make: 0 points, -
price = 350
quantity = 2
paid = 2000
total = price * quantity
change = paid - total
euros = change // 100
cents = change
print("Merci !")
