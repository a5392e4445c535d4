# a06-ex6: 0 points, -
# a06-ex6
def by_product(orders):
    quantities = {}
    for order in orders:
        for item in order["items"]:
            if item[0] in quantities:
                quantities[item[0]] += item[1]
            else:
                quantities[item[0]] = 0
    return quantities
