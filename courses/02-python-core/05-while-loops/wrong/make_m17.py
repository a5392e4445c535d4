# l0205-make: 0 points, M17
price = 200
per_week = 30
drop = 5
saved = 0
weeks = 0
while saved < price:
    weeks = 0
    saved += per_week
    price -= drop
    weeks += 1
