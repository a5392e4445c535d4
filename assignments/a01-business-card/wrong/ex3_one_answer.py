# a01-ex3: 0 points, -
# a01-ex3
start = 1500
first_call = 120
top_up = 500
second_call = 45
credit_left = start - first_call + top_up - second_call
