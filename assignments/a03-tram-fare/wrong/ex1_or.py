# a03-ex1: 0 points, -
# a03-ex1
hour = 10
is_open = hour >= 9 or hour < 18
