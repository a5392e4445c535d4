# a06-ex1: 0 points, M12-missing
# a06-ex1
def line_total(quantity, unit_cents):
    total = quantity * unit_cents
