# a06-ex6: 0 points, M17
# a06-ex6
def by_product(orders):
    for order in orders:
        quantities = {}
        for product, quantity, unit_cents in order["items"]:
            quantities[product] = quantities.get(product, 0) + quantity
    return quantities
