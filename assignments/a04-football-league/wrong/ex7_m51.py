# a04-ex7: 0 points, M51
# a04-ex7
team = "Canal FC"
teams = ["Parvis", "Canal FC", "Osseghem"]
opponents = ["Parvis", "Osseghem"]
