# l0105-parsons: 0 points, M01-unknown
first_name = "charlie"
last_name = "diallo"
last = last_name[0]
initials = initials.upper()
initials = f"{first}.{last}."
first = first_name[0]
