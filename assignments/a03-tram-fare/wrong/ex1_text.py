# a03-ex1: 0 points, M02-bool
# a03-ex1
hour = 10
if hour >= 9 and hour < 18:
    is_open = "True"
else:
    is_open = "False"
