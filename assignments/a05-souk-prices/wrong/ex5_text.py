# a05-ex5: 0 points, M10
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 0
for product in qty:
    if product in prices:
        basket = basket + prices[product] * qty[product]
basket = f"{basket}"
