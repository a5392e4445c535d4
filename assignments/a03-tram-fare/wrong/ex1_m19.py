# a03-ex1: 0 points, M19
# a03-ex1
hour = 10
if hour == 9 or 10 or 11 or 12 or 13 or 14 or 15 or 16 or 17:
    is_open = True
else:
    is_open = False
