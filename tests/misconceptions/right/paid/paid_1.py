typed = "1"
to_pay = int(typed) * 7
