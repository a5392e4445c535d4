# l0105-parsons: 0 points, M51
first_name = "charlie"
last_name = "diallo"
initials = "C.D."
