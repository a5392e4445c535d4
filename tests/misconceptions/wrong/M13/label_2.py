name = "a"
price = 1
big = name.upper
print(f"{big} : {price}")
