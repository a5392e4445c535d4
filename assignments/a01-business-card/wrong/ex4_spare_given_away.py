# a01-ex4: 0 points, -
# a01-ex4
a = 250
b = 100
spare = a
b = spare
a = b
