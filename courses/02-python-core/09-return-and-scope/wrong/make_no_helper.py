# l0209-make: 0.75 points, -
def offer_price(scoops, scoop_price, box_price=0):
    return scoops * scoop_price + box_price

def best_price(scoops):
    if scoops * 4 + 10 < scoops * 6:
        return scoops * 4 + 10
    return scoops * 6
