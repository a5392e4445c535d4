# a06-ex1: 0 points, M12
# a06-ex1
def line_total(quantity, unit_cents):
    print(quantity * unit_cents)
