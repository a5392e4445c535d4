# a06-ex5: 0 points, M17
# a06-ex5
def paid_orders(orders):
    for order in orders:
        paid = []
        if order["paid"]:
            paid.append(order)
    return paid
