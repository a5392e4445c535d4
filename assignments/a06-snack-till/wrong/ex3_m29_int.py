# a06-ex3: 1.25 points, M29
# a06-ex3
def discount(total, percent):
    price = int(total * (1 - percent / 100))
    if price < 0:
        price = 0
    return price
