# l0101-mine: 0 points, M03-curly
sign(“7”, “Casablanca”, “On arrive”)
