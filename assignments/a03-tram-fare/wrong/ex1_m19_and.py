# a03-ex1: 0 points, M19-half
# a03-ex1
hour = 10
is_open = hour >= 9 and 18
