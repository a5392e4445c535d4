# l0209-local: 0 points, M25-extra
sold = 0
def sell(scoops):
    sold = sold + scoops
    return sold

sold = sell(2)
sold = sell(3)
print(sold)
