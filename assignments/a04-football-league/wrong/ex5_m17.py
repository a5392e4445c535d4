# a04-ex5: 0 points, M17
# a04-ex5
name = "Canal FC"
results = ["W", "W", "D", "L", "W"]
for result in results:
    wins = 0
    draws = 0
    losses = 0
    if result == "W":
        wins = wins + 1
    elif result == "D":
        draws = draws + 1
    else:
        losses = losses + 1
points = 3 * wins + draws
standings_row = f"{name} {wins} {draws} {losses} {points}"
