# a06-ex7: 0 points, M21
# a06-ex7
def unique_customers(orders):
    names = []
    seen = names
    for order in orders:
        if order["customer"] not in seen:
            seen.append(order["customer"])
            names.append(order["customer"])
    return sorted(names)
