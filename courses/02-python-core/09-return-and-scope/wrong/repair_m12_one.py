# l0209-repair: 0.5 points, M12
def scoops_price(scoops):
    return scoops * 6
def add_cone(price):
    print(price + 2)
def share(total, people):
    return total // people
def greet_queue(people):
    if people > 10:
        return "Patience !"
    return "Bienvenue !"
