# a06-ex1: 0 points, M25-extra
# a06-ex1
def line_total(quantity):
    return quantity * 350
