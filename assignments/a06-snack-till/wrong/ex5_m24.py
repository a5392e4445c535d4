# a06-ex5: 0 points, M24-key
# a06-ex5
def paid_orders(orders):
    paid = []
    for order in orders:
        if order["Paid"]:
            paid.append(order)
    return paid
