# a05-ex6: 0 points, -
# a05-ex6
scores = [12, 17, 9, 15]
sorted(scores)
top3 = scores[-3:]
