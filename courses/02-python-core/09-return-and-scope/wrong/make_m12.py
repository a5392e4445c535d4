# l0209-make: 0 points, M12
def offer_price(scoops, scoop_price, box_price=0):
    return scoops * scoop_price + box_price

def best_price(scoops):
    print(min([offer_price(scoops, 6), offer_price(scoops, 4, 10)]))
