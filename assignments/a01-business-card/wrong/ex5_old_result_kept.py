# a01-ex5: 0.5 points, -
# a01-ex5
morning_cash = 1200
sales = 350
z = morning_cash + sales
evening_cash = z
