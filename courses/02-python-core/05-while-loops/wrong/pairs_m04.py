# l0205-pairs: 0 points, M04
players = 7
teams = 0
while players >= 2
    players = players - 2
    teams += 1
    if teams == 20:
        print("Fusible !")
        break
