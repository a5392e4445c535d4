# a05-ex5: 0 points, M51
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
basket = 4100
