# a05-ex8: 0.25 points, M24-remove
# a05-ex8
values = [450, 0, 300]
without_zero = values.copy()
without_zero.remove(0)
