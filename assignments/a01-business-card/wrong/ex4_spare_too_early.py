# a01-ex4: 0 points, M01-early
# a01-ex4
a = 250
b = 100
a = b
b = spare
spare = a
