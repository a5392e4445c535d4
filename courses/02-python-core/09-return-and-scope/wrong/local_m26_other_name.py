# l0209-local: 0 points, M26
total = 0
def sell(sold, scoops):
    total = total + scoops
    return total

total = sell(total, 2)
total = sell(total, 3)
print(total)
