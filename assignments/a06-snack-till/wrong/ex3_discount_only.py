# a06-ex3: 0 points, -
# a06-ex3
def discount(total, percent):
    return total * percent // 100
