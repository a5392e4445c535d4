# l0106-prices: 0 points, M51
popcorn_text = "3,50"
juice_text = "2"
tea_text = " 1,20 "
popcorn = 3.5
juice = 2.0
tea = 1.2
