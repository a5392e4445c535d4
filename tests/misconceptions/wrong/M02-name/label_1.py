name = "a"
price = 1
big = name.upper()
print("big : 3")
print("big")
