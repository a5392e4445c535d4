# l0103-trace: 0 points, -
left_2 = 8
right_2 = 5
left_3 = 8
right_3 = 8
left_4 = 8
right_4 = 8
