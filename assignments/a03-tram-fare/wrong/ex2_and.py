# a03-ex2: 0 points, -
# a03-ex2
age = 30
is_free = age < 12 and age >= 65
