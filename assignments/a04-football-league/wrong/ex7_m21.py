# a04-ex7: 1 points, M21
# a04-ex7
team = "Canal FC"
teams = ["Parvis", "Canal FC", "Osseghem"]
opponents = teams
if team in opponents:
    opponents.remove(team)
