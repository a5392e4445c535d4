# l0203-make: 0 points, M05-outside
delays = [4, 0, 12, 3, 5]
count_late = 0
for delay in delays:
    print(delay)
if delay > 5:
    count_late = count_late + 1
