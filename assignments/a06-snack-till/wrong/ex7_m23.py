# a06-ex7: 0 points, M23
# a06-ex7
def unique_customers(orders):
    names = []
    for order in orders:
        if order["customer"] not in names:
            names.append(order["customer"])
    return names.sort()
