# a03-ex5: 1.25 points, M18
# a03-ex5
delay = 5
if delay >= 10:
    late_message = "VERY_LATE"
if delay >= 3:
    late_message = "LATE"
else:
    late_message = "OK"
