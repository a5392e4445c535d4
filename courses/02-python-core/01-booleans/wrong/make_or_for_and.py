# l0201-make: 0.75 points, -
players = 10
temp = 20
enough = players >= 8 and players <= 12
closed = temp < 5 or temp > 35
can_play = enough or not closed
