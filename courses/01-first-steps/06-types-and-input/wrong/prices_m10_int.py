# l0106-prices: 0 points, M10-int
popcorn_text = "3,50"
juice_text = "2"
tea_text = " 1,20 "
popcorn = int(popcorn_text.replace(",", "."))
juice = float(juice_text.replace(",", "."))
tea = float(tea_text.replace(",", "."))
