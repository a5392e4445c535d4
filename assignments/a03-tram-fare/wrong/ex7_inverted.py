# a03-ex7: 0 points, -
# a03-ex7
age = 30
has_pass = False
is_sunday = False
need_ticket = has_pass or is_sunday and age < 18
