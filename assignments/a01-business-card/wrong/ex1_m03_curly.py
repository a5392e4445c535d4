# a01-ex1: 0 points, M03-curly
# a01-ex1
first_name = “Yasmine”
city = “Molenbeek”
