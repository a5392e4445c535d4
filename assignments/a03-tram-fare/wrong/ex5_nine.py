# a03-ex5: 1.75 points, -
# a03-ex5
delay = 5
if delay < 3:
    late_message = "OK"
elif delay < 9:
    late_message = "LATE"
else:
    late_message = "VERY_LATE"
