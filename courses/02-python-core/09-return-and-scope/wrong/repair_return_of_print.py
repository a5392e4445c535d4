# l0209-repair: 0 points, M12
def scoops_price(scoops):
    return print(scoops * 6)
def add_cone(price):
    return print(price + 2)
def share(total, people):
    return print(total // people)
def greet_queue(people):
    if people > 10:
        return print("Patience !")
    return print("Bienvenue !")
