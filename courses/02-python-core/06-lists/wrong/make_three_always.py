# l0206-make: 0.5 points, M16-index
votes = [4, 9, 2, 7]
pile = sorted(votes)
podium = [pile[-1], pile[-2], pile[-3]]
