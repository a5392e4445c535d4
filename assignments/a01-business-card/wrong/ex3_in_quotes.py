# a01-ex3: 0 points, M02-name
# a01-ex3
start = 1500
first_call = 120
top_up = 500
second_call = 45
after_call = "start - first_call"
credit_left = "after_call + top_up - second_call"
