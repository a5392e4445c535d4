# a06-ex6: 0 points, -
# a06-ex6
def by_product(orders):
    quantities = {}
    for order in orders:
        for product, quantity, unit_cents in order["items"]:
            quantities[product] = quantities.get(product, 0) + 1
    return quantities
