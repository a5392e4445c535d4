# a03-ex3: 1.5 points, -
# a03-ex3
age = 30
if age < 12:
    fare = 0
elif age < 25:
    fare = 120
elif age < 64:
    fare = 250
else:
    fare = 100
