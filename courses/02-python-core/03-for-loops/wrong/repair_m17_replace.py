# l0203-repair: 0 points, M17-replace
delays = [4, 0, 12, 3, 5]
total = 0
for delay in delays:
    total = delay
print(total)
