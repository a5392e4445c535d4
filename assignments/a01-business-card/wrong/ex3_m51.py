# a01-ex3: 0 points, M51
# a01-ex3
start = 1500
first_call = 120
top_up = 500
second_call = 45
after_call = 1380
credit_left = 1835
