# a01-ex4: 0 points, M08
# a01-ex4
a = 250
b = 100
100 = a
250 = b
