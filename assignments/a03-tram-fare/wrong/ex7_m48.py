# a03-ex7: 1.75 points, M48
# a03-ex7
age = 30
has_pass = False
is_sunday = False
need_ticket = not has_pass and not (is_sunday and age <= 18)
