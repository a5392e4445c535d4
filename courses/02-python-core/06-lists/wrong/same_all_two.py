# l0206-same: 0.5 points, M21
lists_1 = 1
lists_2 = 2
lists_3 = 2
lists_4 = 2
lists_5 = 2
