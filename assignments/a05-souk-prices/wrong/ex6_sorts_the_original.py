# a05-ex6: 1 points, -
# a05-ex6
scores = [12, 17, 9, 15]
scores.sort()
top3 = scores[-3:]
