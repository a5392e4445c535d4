# l0106-predict1: 0 points, -
one = "21"     # int("7") * 3
two = "?"     # "7" * 3
three = "?"   # "7" + "3"
