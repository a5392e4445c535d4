name = "a"
price = 1
name.upper()
print(f"{name} : {price}")
