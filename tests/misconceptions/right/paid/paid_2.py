typed = "1"
n = int(typed)
to_pay = 7 * n
