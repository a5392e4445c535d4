# a04-ex6: 1.5 points, -
# a04-ex6
goal = 4500
per_week = 1000
weeks_to_goal = 0
saved = 0
if per_week > 0:
    while saved < goal:
        saved = saved + per_week
        weeks_to_goal = weeks_to_goal + 1
