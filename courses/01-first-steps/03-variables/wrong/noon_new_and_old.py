# l0103-noon: 0 points, -
price = 3
new_price = 4
total = price + new_price
price = new_price
