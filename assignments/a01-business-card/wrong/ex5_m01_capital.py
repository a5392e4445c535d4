# a01-ex5: 0 points, M01
# a01-ex5
morning_cash = 1200
sales = 350
evening_cash = morning_cash + Sales
