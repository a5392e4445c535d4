# l0105-predict3: 0.75 points, -
one = "C"     # name[0]
two = "E"     # name[-1]
three = "HAR"   # name[1:3]
