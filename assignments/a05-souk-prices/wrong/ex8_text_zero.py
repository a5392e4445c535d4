# a05-ex8: 0 points, -
# a05-ex8
values = [450, 0, 300]
without_zero = []
for value in values:
    if value != "0":
        without_zero.append(value)
