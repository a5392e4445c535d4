# l0103-noon: 0 points, M08
price = 3
new_price = 4
total = price + price
price = new_price
price + price = total
