# l0207-clue: 0.5 points, -
first_wrong = "théière"
lost_price = 1
no_price = "livre"
