# a03-ex5: 0 points, M14-case
# a03-ex5
delay = 5
if delay >= 10:
    late_message = "very_late"
elif delay >= 3:
    late_message = "late"
else:
    late_message = "ok"
