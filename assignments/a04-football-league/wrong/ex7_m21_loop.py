# a04-ex7: 1 points, M21
# a04-ex7
team = "Canal FC"
teams = ["Parvis", "Canal FC", "Osseghem"]
opponents = teams
for other in teams:
    if other == team:
        opponents.remove(other)
