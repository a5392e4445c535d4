# l0106-predict1: 0.5 points, -
one = "21"     # int("7") * 3
two = "erreur"     # "7" * 3
three = "73"   # "7" + "3"
