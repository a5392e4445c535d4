# a02-ex4: 0 points, M29-division
# a02-ex4
duration = 135
hours = duration // 60
minutes = (duration / 60 - hours) * 100
