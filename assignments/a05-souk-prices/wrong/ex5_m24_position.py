# a05-ex5: 0 points, M24-position
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 0
for place in range(len(qty)):
    basket = basket + prices[place] * qty[place]
