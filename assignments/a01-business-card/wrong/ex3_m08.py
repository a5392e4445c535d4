# a01-ex3: 0 points, M08
# a01-ex3
start = 1500
first_call = 120
top_up = 500
second_call = 45
start - first_call = after_call
after_call + top_up - second_call = credit_left
