# a01-ex5: 0 points, -
# a01-ex5
x = 1200
y = 350
z = x + y
