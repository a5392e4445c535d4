# l0209-predict1: 0 points, -
screen = "scoops * 6"
till = "None"
