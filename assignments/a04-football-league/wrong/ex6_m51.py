# a04-ex6: 0 points, M51
# a04-ex6
goal = 4500
per_week = 1000
weeks_to_goal = 5
