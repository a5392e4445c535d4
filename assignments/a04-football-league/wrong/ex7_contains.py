# a04-ex7: 1.5 points, -
# a04-ex7
team = "Canal FC"
teams = ["Parvis", "Canal FC", "Osseghem"]
opponents = []
for other in teams:
    if team not in other:
        opponents.append(other)
