# l0104-predict1: 0.5 points, -
a = 3.5
b = 4
c = 1
