# l0201-make: 0 points, M19
players = 10
temp = 20
enough = players >= 8 and players <= 12
closed = temp < 5 or 35
can_play = enough and not closed
