# a03-ex1: 0 points, M19-half
# a03-ex1
hour = 10
if hour > 8 and < 18:
    is_open = True
else:
    is_open = False
