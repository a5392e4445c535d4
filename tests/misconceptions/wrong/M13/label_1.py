name = "a"
price = 1
print(name.upper, ":", price)
