# a05-ex5: 0 points, M24-key
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 0
for product in prices:
    basket = basket + prices[product] * qty[product]
