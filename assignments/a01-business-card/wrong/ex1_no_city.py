# a01-ex1: 0 points, -
# a01-ex1
first_name = "Yasmine"
