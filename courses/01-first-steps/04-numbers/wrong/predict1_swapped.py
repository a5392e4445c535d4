# l0104-predict1: 0 points, -
a = 3.5
b = 1
c = 3
