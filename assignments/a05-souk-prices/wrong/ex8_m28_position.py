# a05-ex8: 0 points, M28
# a05-ex8
values = [450, 0, 300]
for place in range(len(values)):
    if values[place] == 0:
        values.pop(place)
without_zero = values
