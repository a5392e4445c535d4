# a06-ex3: 1.5 points, -
# a06-ex3
def discount(total, percent):
    price = total - (total * percent // 100)
    if price < 0:
        print("erreur")
    else:
        return price
