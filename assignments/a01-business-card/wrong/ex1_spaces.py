# a01-ex1: 0.75 points, -
# a01-ex1
first_name = " Yasmine"
city = "Molenbeek "
