# l0205-make: 0 points, -
price = 200
per_week = 30
drop = 5
weeks = price // (per_week + drop)
