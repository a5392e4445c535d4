typed = "1"
price = int(typed) * 7
to_pay = "price"
