# a03-ex4: 0 points, M51
# a03-ex4
age = 30
has_pass = True
fare_with_pass = 60
