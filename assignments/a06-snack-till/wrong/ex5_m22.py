# a06-ex5: 0 points, M22
# a06-ex5
def paid_orders(orders):
    for order in orders:
        if not order["paid"]:
            orders.remove(order)
    return orders
