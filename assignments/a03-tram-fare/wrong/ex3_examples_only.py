# a03-ex3: 0.5 points, -
# a03-ex3
age = 30
if age == 15:
    fare = 120
else:
    fare = 250
