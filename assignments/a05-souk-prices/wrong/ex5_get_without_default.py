# a05-ex5: 0.75 points, M12-nothing
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 0
for product in qty:
    basket += prices.get(product) * qty[product]
