typed = "1"
to_pay = int(7 * typed)
