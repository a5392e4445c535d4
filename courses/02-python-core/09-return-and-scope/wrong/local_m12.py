# l0209-local: 0 points, M12
sold = 0
def sell(sold, scoops):
    print(sold + scoops)

sold = sell(0, 2)
sold = sell(2, 3)
