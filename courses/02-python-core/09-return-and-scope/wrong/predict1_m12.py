# l0209-predict1: 0 points, -
screen = 18
till = 18
