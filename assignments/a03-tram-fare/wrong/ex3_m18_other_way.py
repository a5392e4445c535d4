# a03-ex3: 0 points, M18
# a03-ex3
age = 30
if age >= 65:
    fare = 100
if age >= 26:
    fare = 250
if age >= 12:
    fare = 120
else:
    fare = 0
