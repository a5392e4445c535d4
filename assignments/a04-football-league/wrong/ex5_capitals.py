# a04-ex5: 1.75 points, M14-case
# a04-ex5
name = "Canal FC"
results = ["W", "W", "D", "L", "W"]
wins = 0
draws = 0
losses = 0
for result in results:
    if result == "W":
        wins = wins + 1
    elif result == "D":
        draws = draws + 1
    else:
        losses = losses + 1
points = 3 * wins + draws
standings_row = f"{name.title()} {wins} {draws} {losses} {points}".replace("Fc", "FC")
