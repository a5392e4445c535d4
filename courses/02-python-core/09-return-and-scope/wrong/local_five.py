# l0209-local: 0 points, -
sold = 0
def sell(sold, scoops):
    return 5

sold = sell(sold, 2)
sold = sell(sold, 3)
print(sold)
