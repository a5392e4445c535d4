# l0101-mine: 0 points, M01
sing("7", "Casablanca", "On arrive")
