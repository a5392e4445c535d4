# a06-ex8: 0 points, M15
# a06-ex8
def close_day(orders):
    paid = paid_orders(orders)
    total = 0
    for order in paid:
        for product, quantity, unit_cents in order["items"]:
            total = total + line_total(quantity, unit_cents)
            return {"total": total, "count": len(paid), "best": product}
