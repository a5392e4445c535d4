# a01-ex5: 0.5 points, -
# a01-ex5
x = 1200
y = 350
morning_cash = x
sales = y
evening_cash = morning_cash + sales
