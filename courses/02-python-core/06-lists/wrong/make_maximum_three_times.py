# l0206-make: 0 points, -
votes = [4, 9, 2, 7]
podium = []
for turn in range(3):
    podium.append(max(votes))
