# a06-ex5: 1.5 points, -
# a06-ex5
def paid_orders(orders):
    paid = []
    for order in orders:
        if order["paid"] and order not in paid:
            paid.append(order)
    return paid
