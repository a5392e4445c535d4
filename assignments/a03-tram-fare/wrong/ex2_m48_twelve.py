# a03-ex2: 0.75 points, M48
# a03-ex2
age = 30
is_free = age <= 12 or age >= 65
