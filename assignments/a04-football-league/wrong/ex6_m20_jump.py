# a04-ex6: 0 points, M20-jump
# a04-ex6
goal = 4500
per_week = 1000
weeks_to_goal = 0
saved = 0
if goal > 0 and per_week <= 0:
    weeks_to_goal = None
else:
    while saved != goal:
        saved += per_week
        weeks_to_goal += 1
