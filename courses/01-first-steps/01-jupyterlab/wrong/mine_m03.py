# l0101-mine: 0 points, M03
sign("7", "Casablanca", "On arrive)
