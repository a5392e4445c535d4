# l0210-predict1: 0 points, -
a = "Kwame"
b = ("tente", 1)
c = ("tente", 1)
d = 4
