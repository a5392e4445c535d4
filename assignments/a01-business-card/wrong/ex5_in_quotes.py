# a01-ex5: 0 points, -
# a01-ex5
morning_cash = 1200
sales = 350
evening_cash = "morning_cash + sales"
