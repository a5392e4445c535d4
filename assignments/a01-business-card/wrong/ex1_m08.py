# a01-ex1: 0 points, M08
# a01-ex1
"Yasmine" = first_name
"Molenbeek" = city
