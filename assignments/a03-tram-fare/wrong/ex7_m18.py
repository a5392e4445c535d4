# a03-ex7: 1 points, M18
# a03-ex7
age = 30
has_pass = False
is_sunday = False
if has_pass:
    need_ticket = False
if is_sunday and age < 18:
    need_ticket = False
else:
    need_ticket = True
