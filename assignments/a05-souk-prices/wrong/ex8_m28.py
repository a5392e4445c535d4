# a05-ex8: 0.25 points, M28
# a05-ex8
values = [450, 0, 300]
for value in values:
    if value == 0:
        values.remove(value)
without_zero = values
