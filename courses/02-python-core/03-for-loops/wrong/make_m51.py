# l0203-make: 0 points, M51
delays = [4, 0, 12, 3, 5]
count_late = 1
