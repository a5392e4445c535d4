# a03-ex2: 0 points, M50
# a03-ex2
age = 30
age = 70
is_free = age < 12 or age >= 65
