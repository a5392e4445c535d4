# l0105-predict3: 0.75 points, -
one = "C"     # name[0]
two = "I"     # name[-1]
three = "HA"   # name[1:3]
