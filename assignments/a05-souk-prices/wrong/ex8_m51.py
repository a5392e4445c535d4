# a05-ex8: 0 points, M51
# a05-ex8
values = [450, 0, 300]
without_zero = [450, 300]
