# l0101-mine: 0 points, -
sign("51", "Stade", "Bonjour Laeken")
