# l0207-clue: 0.5 points, -
first_wrong = "vélo"
lost_price = 5
no_price = "livre"
