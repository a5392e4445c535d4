# a06-ex7: 0 points, -
# a06-ex7
def unique_customers(orders):
    names = set()
    for order in orders:
        if order["paid"]:
            names.add(order["customer"])
    return sorted(names)
