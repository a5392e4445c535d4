typed = "1"
to_pay = str(int(typed) * 7)
