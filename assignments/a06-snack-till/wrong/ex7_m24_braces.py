# a06-ex7: 0 points, M24-set
# a06-ex7
def unique_customers(orders):
    names = {}
    for order in orders:
        names.add(order["customer"])
    return sorted(names)
