goal = 1
step = 1
count = 0
while goal > 0:
    count += 1
