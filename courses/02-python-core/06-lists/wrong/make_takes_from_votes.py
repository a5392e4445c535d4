# l0206-make: 0.75 points, -
votes = [4, 9, 2, 7]
votes.sort()
podium = []
for turn in range(3):
    if len(votes) > 0:
        podium.append(votes.pop())
