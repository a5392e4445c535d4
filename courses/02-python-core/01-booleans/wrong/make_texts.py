# l0201-make: 0 points, M02-bool
players = 10
temp = 20
enough = "True"
closed = "False"
can_play = "True"
