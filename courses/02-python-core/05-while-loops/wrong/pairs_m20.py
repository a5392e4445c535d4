# l0205-pairs: 0 points, M20-jump
players = 7
teams = 0
while players != 0:
    players = players - 2
    teams += 1
    if teams == 20:
        print("Fusible !")
        break
