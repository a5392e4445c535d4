# l0206-make: 0 points, M17
votes = [4, 9, 2, 7]
pile = sorted(votes)
for turn in range(3):
    podium = []
    if len(pile) > 0:
        podium.append(pile.pop())
