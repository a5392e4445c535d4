# l0205-make: 0.25 points, M48
price = 200
per_week = 30
drop = 5
saved = 0
weeks = 0
while saved <= price:
    saved += per_week
    price -= drop
    weeks += 1
