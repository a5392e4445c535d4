# l0207-clue: 0.5 points, M10
first_wrong = "théière"
lost_price = "5"
no_price = "livre"
