# l0206-parsons: 0 points, -
minutes = [4, 12, 15, 7]
before_break = []
after_break = []
for time in minutes:
    if time > 10:
        after_break.append(time)
    before_break.append(time)
