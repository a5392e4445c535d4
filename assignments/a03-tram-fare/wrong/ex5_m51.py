# a03-ex5: 0 points, M51
# a03-ex5
delay = 5
late_message = "LATE"
