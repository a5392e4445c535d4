# a03-ex5: 0 points, M19
# a03-ex5
delay = 5
if delay == 1 or 2:
    late_message = "OK"
elif delay < 10:
    late_message = "LATE"
else:
    late_message = "VERY_LATE"
