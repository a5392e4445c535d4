# l0206-parsons: 0 points, M17
minutes = [4, 12, 15, 7]
for time in minutes:
    before_break = []
    after_break = []
    if time > 10:
        after_break.append(time)
    else:
        before_break.append(time)
