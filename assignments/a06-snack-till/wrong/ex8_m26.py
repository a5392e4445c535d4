# a06-ex8: 0 points, M26
# a06-ex8
total = 0

def close_day(orders):
    paid = paid_orders(orders)
    for order in paid:
        for product, quantity, unit_cents in order["items"]:
            total = total + line_total(quantity, unit_cents)
    quantities = by_product(paid)
    best = None
    best_quantity = 0
    for product in sorted(quantities):
        if quantities[product] > best_quantity:
            best = product
            best_quantity = quantities[product]
    return {"total": total, "count": len(paid), "best": best}
