# l0209-local: 0.5 points, -
sold = 0
def sell(sold, scoops):
    sold = sold + scoops
    return sold

sell(sold, 2)
sell(sold, 3)
print(sold)
