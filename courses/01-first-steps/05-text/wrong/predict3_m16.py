# l0105-predict3: 0.5 points, M16-first
one = "C"     # name[0]
two = "E"     # name[-1]
three = "CHA"   # name[1:3]
