# l0106-prices: 0 points, -
popcorn_text = "3,50"
juice_text = "2"
tea_text = " 1,20 "
popcorn = float(popcorn_text.replace(",", "."))
juice = int(juice_text)
tea = float(tea_text.replace(",", "."))
