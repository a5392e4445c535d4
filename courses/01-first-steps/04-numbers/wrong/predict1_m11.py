# l0104-predict1: 0 points, M11
a = 3,5  # 7 / 2
b = 3  # 7 // 2
c = 1  # 7 % 2
