# a06-ex5: 0 points, -
# a06-ex5
def paid_orders(orders):
    paid = []
    for order in orders:
        if order["paid"] == "True":
            paid.append(order)
    return paid
