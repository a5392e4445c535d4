# a03-ex7: 1 points, -
# a03-ex7
age = 30
has_pass = False
is_sunday = False
if has_pass:
    need_ticket = False
elif is_sunday or age < 18:
    need_ticket = False
else:
    need_ticket = True
