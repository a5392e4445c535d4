# a05-ex5: 0 points, M17
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
for product in qty:
    basket = 0
    if product in prices:
        basket = basket + prices[product] * qty[product]
