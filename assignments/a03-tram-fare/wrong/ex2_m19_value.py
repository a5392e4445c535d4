# a03-ex2: 0 points, M19
# a03-ex2
age = 30
is_free = age < 12 or 65
