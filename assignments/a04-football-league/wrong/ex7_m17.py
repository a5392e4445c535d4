# a04-ex7: 0 points, M17
# a04-ex7
team = "Canal FC"
teams = ["Parvis", "Canal FC", "Osseghem"]
for other in teams:
    opponents = []
    if other != team:
        opponents.append(other)
