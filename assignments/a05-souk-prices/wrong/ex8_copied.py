# a05-ex8: 0 points, -
# a05-ex8
values = [450, 0, 300]
without_zero = values
