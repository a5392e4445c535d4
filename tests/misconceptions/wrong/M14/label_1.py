name = "a"
price = 1
name.upper()
print(name, ":", price)
