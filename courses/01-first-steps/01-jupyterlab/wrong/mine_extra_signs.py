# l0101-mine: 0 points, -
sign("7", "Casablanca", "On arrive")
sign("", "Laeken", "Bonjour")
sign("9", "Anvers", "Dag")
