# a01-ex1: 0 points, M01-unknown
# a01-ex1
first_name == "Yasmine"
city == "Molenbeek"
