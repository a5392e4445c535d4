# l0203-parsons: 0 points, M05
notes = [5, 20, 10, 50]
big = 0
for note in notes:
if note > 10:
big = big + 1
