# a01-ex4: 0 points, -
# a01-ex4
a = 250
b = 100
b = a
a = b
