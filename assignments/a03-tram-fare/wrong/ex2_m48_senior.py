# a03-ex2: 0.75 points, M48
# a03-ex2
age = 30
if age < 12:
    is_free = True
elif age > 65:
    is_free = True
else:
    is_free = False
