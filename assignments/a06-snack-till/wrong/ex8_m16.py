# a06-ex8: 2 points, M16-empty
# a06-ex8
def close_day(orders):
    paid = paid_orders(orders)
    total = 0
    for order in paid:
        for product, quantity, unit_cents in order["items"]:
            total = total + line_total(quantity, unit_cents)
    quantities = by_product(paid)
    best_quantity = max(quantities.values())
    for product in sorted(quantities, reverse=True):
        if quantities[product] == best_quantity:
            best = product
    return {"total": total, "count": len(paid), "best": best}
