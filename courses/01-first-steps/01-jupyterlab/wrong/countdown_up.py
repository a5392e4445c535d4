# l0101-countdown: 0.5 points, -
for minutes in [1, 2, 3, 4, 5]:
    sign("51", "Stade", minutes)
