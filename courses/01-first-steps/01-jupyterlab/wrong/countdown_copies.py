# l0101-countdown: 0.5 points, -
sign("51", "Stade", 5)
sign("51", "Stade", 4)
sign("51", "Stade", 3)
sign("51", "Stade", 2)
sign("51", "Stade", 1)
