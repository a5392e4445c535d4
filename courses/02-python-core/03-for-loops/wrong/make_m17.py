# l0203-make: 0 points, M17
delays = [4, 0, 12, 3, 5]
for delay in delays:
    count_late = 0
    if delay > 5:
        count_late = count_late + 1
