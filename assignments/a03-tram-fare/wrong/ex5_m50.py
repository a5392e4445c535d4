# a03-ex5: 0 points, M50
# a03-ex5
delay = 5
delay = 12
if delay >= 10:
    late_message = "VERY_LATE"
elif delay >= 3:
    late_message = "LATE"
else:
    late_message = "OK"
