# a05-ex4: 1.25 points, -
# a05-ex4
prices = {"menthe": 500, "pain": 150}
wanted = ["pain", "olives"]
missing = []
known = str(prices).lower()
for product in wanted:
    if product not in known:
        missing.append(product)
