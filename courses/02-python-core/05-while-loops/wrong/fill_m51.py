# l0205-fill: 0 points, M51
goal = 63
marbles = 70
turns = 7
