# l0206-make: 0 points, M23
votes = [4, 9, 2, 7]
podium = votes.sort()
