# l0207-clue: 0.5 points, M10-quotes
first_wrong = "théière"
lost_price = "5"
no_price = "livre"
