# a05-ex8: 0.5 points, -
# a05-ex8
values = [450, 0, 300]
without_zero = []
for value in values:
    if value > 10:
        without_zero.append(value)
