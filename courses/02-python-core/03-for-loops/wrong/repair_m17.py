# l0203-repair: 0 points, M17
delays = [4, 0, 12, 3, 5]
for delay in delays:
    total = 0
    total = total + delay
print(total)
