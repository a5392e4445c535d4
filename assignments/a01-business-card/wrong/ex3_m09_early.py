# a01-ex3: 0 points, M09
# a01-ex3
start = 1500
first_call = 120
top_up = 500
second_call = 45
start = start - first_call
after_call = start
credit_left = start
start = start + top_up
start = start - second_call
