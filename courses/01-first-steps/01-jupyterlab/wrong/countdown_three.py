# l0101-countdown: 0 points, -
for minutes in [3, 2, 1]:
    sign("51", "Stade", minutes)
