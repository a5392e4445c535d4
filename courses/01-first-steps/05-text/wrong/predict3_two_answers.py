# l0105-predict3: 0 points, -
one = "C"     # name[0]
two = "E"     # name[-1]
three = "?"   # name[1:3]
