# a05-ex8: 0 points, M23-method
# a05-ex8
values = [450, 0, 300]
without_zero = []
for value in values:
    if value != 0:
        without_zero = without_zero.append(value)
