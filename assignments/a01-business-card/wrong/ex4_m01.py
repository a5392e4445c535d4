# a01-ex4: 0 points, M01
# a01-ex4
a = 250
b = 100
spare = a
a = b
b = Spare
