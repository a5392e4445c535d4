# l0101-countdown: 0 points, M05
for minutes in [5, 4, 3, 2, 1]:
sign("51", "Stade", minutes)
