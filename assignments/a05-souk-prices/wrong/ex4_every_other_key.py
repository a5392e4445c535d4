# a05-ex4: 0 points, -
# a05-ex4
prices = {"menthe": 500, "pain": 150}
wanted = ["pain", "olives"]
missing = []
for product in wanted:
    for key in prices:
        if product != key:
            missing.append(product)
