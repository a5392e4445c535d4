# l0209-make: 0 points, M12-none
def offer_price(scoops, scoop_price, box_price=0):
    print(scoops * scoop_price + box_price)

def best_price(scoops):
    cones = offer_price(scoops, 6)
    tub = offer_price(scoops, 4, 10)
    if tub < cones:
        return tub
    return cones
