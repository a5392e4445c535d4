# a02-ex1: 0 points, M29
# a02-ex1
price_text = "3,50"
price_cents = float(price_text.replace(",", ".")) * 100
