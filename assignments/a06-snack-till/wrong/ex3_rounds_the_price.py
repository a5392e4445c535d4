# a06-ex3: 1.25 points, -
# a06-ex3
def discount(total, percent):
    price = total * (100 - percent) // 100
    if price < 0:
        price = 0
    return price
