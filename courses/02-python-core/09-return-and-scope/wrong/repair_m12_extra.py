# l0209-repair: 0.75 points, M12-extra
def scoops_price(scoops):
    print(scoops * 6)
    return scoops * 6
def add_cone(price):
    return price + 2
def share(total, people):
    return total // people
def greet_queue(people):
    if people > 10:
        return "Patience !"
    return "Bienvenue !"
