# a02-ex4: 0 points, -
# a02-ex4
duration = 135
hours = duration // 60
minutes = duration - hours
