# a05-ex6: 0 points, -
# a05-ex6
scores = [12, 17, 9, 15]
names = []
for score in scores:
    names.append(str(score))
top3 = []
for name in sorted(names)[-3:]:
    top3.append(int(name))
