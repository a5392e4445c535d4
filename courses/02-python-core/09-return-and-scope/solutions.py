"""Reference answers of the lesson: each section is one whole answer cell."""

# l0209-predict1
screen = 18
till = None


# l0209-repair
def scoops_price(scoops):
    return scoops * 6


def add_cone(price):
    return price + 2


def share(total, people):
    return total // people


def greet_queue(people):
    if people > 10:
        return "Patience !"
    return "Bienvenue !"


# l0209-bug
def count_big(cones):
    big = 0
    for scoops in cones:
        if scoops > 2:
            big = big + 1
    return big


# l0209-local
sold = 0


def sell(sold, scoops):
    sold = sold + scoops
    return sold


sold = sell(sold, 2)
sold = sell(sold, 3)
print(sold)


# l0209-make
def offer_price(scoops, scoop_price, box_price=0):
    return scoops * scoop_price + box_price


def best_price(scoops):
    cones = offer_price(scoops, 6)
    tub = offer_price(scoops, 4, 10)
    if tub < cones:
        return tub
    return cones
