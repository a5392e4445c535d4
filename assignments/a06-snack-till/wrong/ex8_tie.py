# a06-ex8: 2.5 points, -
# a06-ex8
def close_day(orders):
    paid = paid_orders(orders)
    total = 0
    for order in paid:
        for product, quantity, unit_cents in order["items"]:
            total = total + line_total(quantity, unit_cents)
    quantities = by_product(paid)
    best = None
    best_quantity = 0
    for product in quantities:
        if quantities[product] > best_quantity:
            best = product
            best_quantity = quantities[product]
    return {"total": total, "count": len(paid), "best": best}
