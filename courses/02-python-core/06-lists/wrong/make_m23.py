# l0206-make: 0 points, M23-method
votes = [4, 9, 2, 7]
pile = votes.sort()
podium = []
for turn in range(3):
    if len(pile) > 0:
        podium.append(pile.pop())
