# a03-ex2: 0 points, M19
# a03-ex2
age = 30
if age < 12 or 65:
    is_free = True
else:
    is_free = False
