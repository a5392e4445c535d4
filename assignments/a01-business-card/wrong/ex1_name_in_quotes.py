# a01-ex1: 0.5 points, -
# a01-ex1
first_name = "first_name"
city = "city"
