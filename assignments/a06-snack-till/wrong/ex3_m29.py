# a06-ex3: 0 points, M29-division
# a06-ex3
def discount(total, percent):
    price = total - total * percent / 100
    if price < 0:
        price = 0
    return price
