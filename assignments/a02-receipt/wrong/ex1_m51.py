# a02-ex1: 0 points, M51
# a02-ex1
price_text = "3,50"
price_cents = 350
