# a05-ex6: 1.25 points, M16-index
# a05-ex6
scores = [12, 17, 9, 15]
in_order = sorted(scores)
top3 = [in_order[-3], in_order[-2], in_order[-1]]
