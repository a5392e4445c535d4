# l0106-prices: 0 points, M11
popcorn_text = "3,50"
juice_text = "2"
tea_text = " 1,20 "
popcorn = 3,50
juice = 2,00
tea = 1,20
