# a06-ex7: 0 points, -
# a06-ex7
def unique_customers(orders):
    names = []
    for order in orders:
        names.append(order["customer"])
    return sorted(names)
