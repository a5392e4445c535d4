# a05-ex8: 0 points, M17
# a05-ex8
values = [450, 0, 300]
for value in values:
    without_zero = []
    if value != 0:
        without_zero.append(value)
