# a03-ex1: 0.75 points, M48
# a03-ex1
hour = 10
is_open = hour > 9 and hour < 18
