# a03-ex3: 0 points, M51
# a03-ex3
age = 30
fare = 250
