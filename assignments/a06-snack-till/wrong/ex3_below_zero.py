# a06-ex3: 1.5 points, -
# a06-ex3
def discount(total, percent):
    return total - total * percent // 100
