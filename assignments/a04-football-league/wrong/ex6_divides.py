# a04-ex6: 0 points, M29-division
# a04-ex6
goal = 4500
per_week = 1000
if goal == 0:
    weeks_to_goal = 0
elif per_week <= 0:
    weeks_to_goal = None
else:
    weeks_to_goal = goal / per_week
