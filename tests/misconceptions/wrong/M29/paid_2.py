typed = "1"
to_pay = 7 * float(typed)
