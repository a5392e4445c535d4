# l0106-predict1: 0.25 points, -
one = "21"     # int("7") * 3
two = "21"     # "7" * 3
three = "10"   # "7" + "3"
