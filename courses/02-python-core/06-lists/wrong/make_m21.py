# l0206-make: 0.75 points, M21
votes = [4, 9, 2, 7]
pile = votes
pile.sort()
podium = []
for turn in range(3):
    if len(pile) > 0:
        podium.append(pile.pop())
