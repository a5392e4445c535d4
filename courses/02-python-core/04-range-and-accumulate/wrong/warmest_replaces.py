# l0204-warmest: 0 points, M17-replace
my_prediction = "-3"
temps = [-6, -3, -9]
for temp in temps:
    warmest = temp
