# a06-ex3: 0 points, M12
# a06-ex3
def discount(total, percent):
    price = total - total * percent // 100
    if price < 0:
        price = 0
    print(price)
