# a05-ex6: 0 points, -
# a05-ex6
scores = [12, 17, 9, 15]
top3 = sorted(scores)[:3]
