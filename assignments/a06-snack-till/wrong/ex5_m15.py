# a06-ex5: 0 points, M15
# a06-ex5
def paid_orders(orders):
    paid = []
    for order in orders:
        if order["paid"]:
            paid.append(order)
        return paid
