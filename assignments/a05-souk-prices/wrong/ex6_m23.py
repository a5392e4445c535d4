# a05-ex6: 0 points, M23-method
# a05-ex6
scores = [12, 17, 9, 15]
top3 = scores.sort()
