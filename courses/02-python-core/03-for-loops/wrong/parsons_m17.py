# l0203-parsons: 0 points, M17
notes = [5, 20, 10, 50]
for note in notes:
    big = 0
    if note > 10:
        big = big + 1
