name = "a"
price = 1
print(f"{name} : {price}")
