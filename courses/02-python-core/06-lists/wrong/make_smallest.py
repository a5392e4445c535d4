# l0206-make: 0 points, -
votes = [4, 9, 2, 7]
pile = sorted(votes)
podium = []
for turn in range(3):
    if len(pile) > 0:
        podium.append(pile.pop(0))
