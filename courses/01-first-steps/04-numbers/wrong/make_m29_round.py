# l0104-make: 0.5 points, M29-division
price = 350
quantity = 2
paid = 2000
total = price * quantity
change = paid - total
euros = round(change / 100)
cents = change % 100
print("Merci !")
