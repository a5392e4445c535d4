# l0103-trace: 0.75 points, -
left_2 = 8
right_2 = 5
left_3 = 5
right_3 = 5
left_4 = 5
right_4 = 8
