# a05-ex5: 0 points, -
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 0
for price in prices.values():
    for n in qty.values():
        basket += price * n
