# a02-ex1: 0 points, M10
# a02-ex1
price_text = "3,50"
price_text = price_text.replace(",", "")
int(price_text)
price_cents = price_text
