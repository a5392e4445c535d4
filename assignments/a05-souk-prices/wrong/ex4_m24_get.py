# a05-ex4: 1.25 points, -
# a05-ex4
prices = {"menthe": 500, "pain": 150}
wanted = ["pain", "olives"]
missing = []
for product in wanted:
    if not prices.get(product):
        missing.append(product)
