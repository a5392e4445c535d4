# a02-ex6: 0 points, M51
# a02-ex6
quantity = 2
product = "frites"
unit_cents = 350
line_text = "2 x frites  7.00"
