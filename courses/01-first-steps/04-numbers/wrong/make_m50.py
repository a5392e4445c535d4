# l0104-make: 0 points, M50
price = 350
quantity = 2
paid = 2000
price = 350
quantity = 2
total = price * quantity
change = paid - total
euros = change // 100
cents = change % 100
print("Merci !")
