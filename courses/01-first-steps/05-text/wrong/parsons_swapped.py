# l0105-parsons: 0 points, -
first_name = "charlie"
last_name = "diallo"
first = first_name[0]
last = last_name[0]
initials = f"{last}.{first}."
initials = initials.upper()
