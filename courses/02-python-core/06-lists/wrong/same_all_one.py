# l0206-same: 0.25 points, -
lists_1 = 1
lists_2 = 1
lists_3 = 1
lists_4 = 1
lists_5 = 1
