# a03-ex7: 0 points, -
# a03-ex7
age = 30
has_pass = False
is_sunday = False
if has_pass and is_sunday and age < 18:
    need_ticket = False
else:
    need_ticket = True
