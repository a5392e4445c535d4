# a03-ex2: 0 points, M18
# a03-ex2
age = 30
if age < 12:
    is_free = True
if age >= 65:
    is_free = True
else:
    is_free = False
