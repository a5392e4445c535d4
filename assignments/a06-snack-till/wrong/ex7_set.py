# a06-ex7: 0 points, -
# a06-ex7
def unique_customers(orders):
    names = set()
    for order in orders:
        names.add(order["customer"])
    return names
