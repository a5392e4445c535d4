# a03-ex1: 0 points, M51
# a03-ex1
hour = 10
is_open = True
