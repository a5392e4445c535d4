# l0101-mine: 0 points, M02
sign("7", Casablanca, "On arrive")
