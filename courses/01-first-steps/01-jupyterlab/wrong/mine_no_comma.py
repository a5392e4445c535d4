# l0101-mine: 0 points, -
sign("4", "Maison" "Salut tout le monde")
