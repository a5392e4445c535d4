# a02-ex1: 1 points, M29-money
# a02-ex1
price_text = "3,50"
price = float(price_text.replace(",", "."))
price_cents = int(price * 100)
