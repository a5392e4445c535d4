# a03-ex5: 1.25 points, -
# a03-ex5
delay = 5
if delay < 3:
    late_message = "OK"
elif delay < 10:
    late_message = "LATE"
else:
    late_message = "VERY LATE"
