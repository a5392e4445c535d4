# a01-ex5: 0 points, M51
# a01-ex5
morning_cash = 1200
sales = 350
evening_cash = 1550
