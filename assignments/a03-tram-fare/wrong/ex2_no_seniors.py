# a03-ex2: 0.5 points, -
# a03-ex2
age = 30
is_free = age < 12
