# a06-ex1: 0 points, -
# a06-ex1
def line_total(quantity, unit_cents):
    return quantity + unit_cents
