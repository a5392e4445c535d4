# l0207-clue: 0 points, M02
first_wrong = théière
lost_price = 5
no_price = livre
