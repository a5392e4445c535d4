# a05-ex4: 1 points, M28
# a05-ex4
prices = {"menthe": 500, "pain": 150}
wanted = ["pain", "olives"]
for product in wanted:
    if product in prices:
        wanted.remove(product)
missing = wanted
