# l0206-same: 0.75 points, -
lists_1 = 1
lists_2 = 2
lists_3 = 1
lists_4 = 2
lists_5 = 3
