# a06-ex1: 0 points, M10
# a06-ex1
def line_total(quantity, unit_cents):
    return str(quantity * unit_cents)
