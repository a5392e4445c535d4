# a06-ex6: 0 points, M25-unpack
# a06-ex6
def by_product(orders):
    quantities = {}
    for order in orders:
        for product, quantity in order["items"]:
            quantities[product] = quantities.get(product, 0) + quantity
    return quantities
