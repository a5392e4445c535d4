# a03-ex7: 0 points, M51
# a03-ex7
age = 30
has_pass = False
is_sunday = False
need_ticket = True
