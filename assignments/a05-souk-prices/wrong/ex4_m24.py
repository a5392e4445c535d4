# a05-ex4: 0 points, M24-key
# a05-ex4
prices = {"menthe": 500, "pain": 150}
wanted = ["pain", "olives"]
missing = []
for product in wanted:
    if prices[product] == 0:
        missing.append(product)
