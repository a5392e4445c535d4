# l0205-make: 0 points, M51
price = 200
per_week = 30
drop = 5
weeks = 6
