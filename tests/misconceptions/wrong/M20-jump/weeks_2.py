goal = 10
step = 1
count = 0
while goal != 0:
    goal = goal - 10
    count += 1
