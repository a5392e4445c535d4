name = "a"
price = 1
big = name.upper()
print("big", ":", "price")
