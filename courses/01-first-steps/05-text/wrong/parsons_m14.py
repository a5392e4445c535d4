# l0105-parsons: 0 points, M14
first_name = "charlie"
last_name = "diallo"
first = first_name[0]
last = last_name[0]
initials = f"{first}.{last}."
initials.upper()
