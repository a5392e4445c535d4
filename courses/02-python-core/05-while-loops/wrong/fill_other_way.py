# l0205-fill: 0 points, -
goal = 63
marbles = 0
turns = 0
while marbles > goal:
    marbles = marbles - 10
    turns += 1
    if turns == 20:
        print("Fusible !")
        break
