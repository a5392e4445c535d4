# l0203-make: 0 points, M50
delays = [4, 0, 12, 3, 5]
delays = [4, 0, 12, 3, 5, 2, 0, 6, 1, 4, 3, 0, 2, 5, 9, 1, 0, 3, 4, 2]
count_late = 0
for delay in delays:
    if delay > 5:
        count_late = count_late + 1
print(count_late)
