# l0209-make: 0.75 points, M12-extra
def offer_price(scoops, scoop_price, box_price=0):
    return scoops * scoop_price + box_price

def best_price(scoops):
    cones = offer_price(scoops, 6)
    tub = offer_price(scoops, 4, 10)
    print("Cornets :", cones, "Bac :", tub)
    return min([cones, tub])
