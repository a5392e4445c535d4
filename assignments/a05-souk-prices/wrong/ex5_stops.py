# a05-ex5: 1 points, -
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 0
for product in qty:
    if product not in prices:
        break
    basket = basket + prices[product] * qty[product]
