# l0210-predict1: 0.5 points, -
a = "Kwame"
b = ["gaufrier", 1]
c = "lampe"
d = 2
