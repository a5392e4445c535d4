# a05-ex6: 0 points, -
# a05-ex6
scores = [12, 17, 9, 15]
in_order = sorted(scores)
top3 = in_order[1:]
