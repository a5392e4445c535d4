# a05-ex6: 1 points, M21
# a05-ex6
scores = [12, 17, 9, 15]
in_order = scores
in_order.sort()
top3 = in_order[-3:]
