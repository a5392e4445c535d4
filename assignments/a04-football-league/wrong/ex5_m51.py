# a04-ex5: 0 points, M51
# a04-ex5
name = "Canal FC"
results = ["W", "W", "D", "L", "W"]
standings_row = "Canal FC 3 1 1 10"
