# a04-ex7: 0 points, M17-replace
# a04-ex7
team = "Canal FC"
teams = ["Parvis", "Canal FC", "Osseghem"]
opponents = []
for other in teams:
    if other != team:
        opponents = [other]
