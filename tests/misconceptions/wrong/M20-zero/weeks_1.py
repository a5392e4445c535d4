goal = 10
step = 1
count = 0
saved = 0
while saved < goal:
    saved += step
    count += 1
