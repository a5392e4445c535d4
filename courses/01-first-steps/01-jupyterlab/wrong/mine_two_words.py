# l0101-mine: 0 points, -
sign("7", "Casablanca")
