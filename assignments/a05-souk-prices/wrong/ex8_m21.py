# a05-ex8: 0.5 points, M21
# a05-ex8
values = [450, 0, 300]
without_zero = values
while 0 in without_zero:
    without_zero.remove(0)
