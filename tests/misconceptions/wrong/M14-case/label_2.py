name = "a"
price = 1
print(name.capitalize(), ":", price)
