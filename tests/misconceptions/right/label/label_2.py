name = "a"
price = 1
name = name.upper()
print(f"{name} : {price}")
