# l0207-clue: 0.25 points, -
first_wrong = "chaise"
lost_price = 15
no_price = "livre"
