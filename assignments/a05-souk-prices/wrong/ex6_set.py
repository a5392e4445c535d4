# a05-ex6: 1.25 points, -
# a05-ex6
scores = [12, 17, 9, 15]
top3 = sorted(set(scores))[-3:]
