# a01-ex5: 0 points, M01-hyphen
# a01-ex5
morning-cash = 1200
sales = 350
evening-cash = morning-cash + sales
