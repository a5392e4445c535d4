# l0205-make: 0 points, -
price = 200
per_week = 30
drop = 5
saved = 0
weeks = 0
while saved < price:
    saved += per_week
    weeks += 1
