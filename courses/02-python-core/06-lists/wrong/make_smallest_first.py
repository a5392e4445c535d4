# l0206-make: 0 points, -
votes = [4, 9, 2, 7]
pile = sorted(votes)
podium = pile[-3:]
