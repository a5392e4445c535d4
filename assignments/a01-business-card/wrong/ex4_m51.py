# a01-ex4: 0 points, M51
# a01-ex4
a = 250
b = 100
a = 100
b = 250
