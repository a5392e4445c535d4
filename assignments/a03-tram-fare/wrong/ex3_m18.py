# a03-ex3: 0 points, M18
# a03-ex3
age = 30
if age < 12:
    fare = 0
if age < 26:
    fare = 120
if age < 65:
    fare = 250
else:
    fare = 100
