# l0203-trace: 0.5 points, -
total_1 = 4
total_2 = 4
total_3 = 16
total_4 = 18
total_5 = 23
