# l0209-make: 0 points, M25-missing
def offer_price(scoops, scoop_price, box_price):
    return scoops * scoop_price + box_price

def best_price(scoops):
    return min([offer_price(scoops, 6), offer_price(scoops, 4, 10)])
