# a02-ex1: 0 points, -
# a02-ex1
price_text = "3,50"
price_cents = int(price_text.replace(",", ""))*100
