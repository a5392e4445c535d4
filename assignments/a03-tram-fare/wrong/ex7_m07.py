# a03-ex7: 0 points, M07
# a03-ex7
age = 30
has_pass = False
is_sunday = False
if has_pass = True:
    need_ticket = False
elif is_sunday = True and age < 18:
    need_ticket = False
else:
    need_ticket = True
