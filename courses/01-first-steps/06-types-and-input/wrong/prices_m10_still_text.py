# l0106-prices: 0 points, M10-type
popcorn_text = "3,50"
juice_text = "2"
tea_text = " 1,20 "
popcorn = popcorn_text.replace(",", ".")
juice = juice_text
tea = tea_text.replace(",", ".")
