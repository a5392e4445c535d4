# l0203-repair: 0 points, M51
delays = [4, 0, 12, 3, 5]
total = 24
print(total)
