# l0206-make: 0 points, M51
votes = [4, 9, 2, 7]
podium = [9, 7, 4]
