# l0201-make: 0.75 points, M48
players = 10
temp = 20
enough = players > 8 and players < 12
closed = temp < 5 or temp > 35
can_play = enough and not closed
