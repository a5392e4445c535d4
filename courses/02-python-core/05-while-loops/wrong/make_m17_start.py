# l0205-make: 0 points, M17-start
price = 200
per_week = 30
drop = 5
saved = 0
while saved < price:
    saved += per_week
    price -= drop
    weeks += 1
