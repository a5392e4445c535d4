# a06-ex6: 0 points, M22
# a06-ex6
def by_product(orders):
    quantities = {}
    for order in orders:
        while len(order["items"]) > 0:
            product, quantity, unit_cents = order["items"].pop()
            quantities[product] = quantities.get(product, 0) + quantity
    return quantities
