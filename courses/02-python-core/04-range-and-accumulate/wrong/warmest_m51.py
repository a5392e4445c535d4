# l0204-warmest: 0 points, M51
my_prediction = "-3"
temps = [-6, -3, -9]
warmest = -3
