# l0203-trace: 0 points, -
total_1 = 4
total_2 = 0
total_3 = 12
total_4 = 3
total_5 = 5
