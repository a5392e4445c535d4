# a03-ex2: 0 points, M51
# a03-ex2
age = 30
is_free = False
