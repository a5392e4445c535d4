# a02-ex4: 0 points, M51
# a02-ex4
duration = 135
hours = 2
minutes = 15
