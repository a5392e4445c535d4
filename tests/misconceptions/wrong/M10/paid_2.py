typed = "1"
to_pay = f"{int(typed) * 7}"
