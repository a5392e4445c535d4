# l0204-warmest: 0 points, M52
my_prediction = "-3"
temps = [-6, -3, -9]
warmest = 0
for temp in temps:
    if temp > warmest:
        warmest = temp
