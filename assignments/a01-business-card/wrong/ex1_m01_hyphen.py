# a01-ex1: 0 points, M01-hyphen
# a01-ex1
first-name = "Yasmine"
city = "Molenbeek"
