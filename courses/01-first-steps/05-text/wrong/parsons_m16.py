# l0105-parsons: 0 points, M16-first
first_name = "charlie"
last_name = "diallo"
first = first_name[1]
last = last_name[1]
initials = f"{first}.{last}."
initials = initials.upper()
