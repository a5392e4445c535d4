# l0202-make: 0 points, M51
ours = 3
theirs = 1
result = "W"
