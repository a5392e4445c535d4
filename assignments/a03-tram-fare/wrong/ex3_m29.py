# a03-ex3: 0 points, M29-money
# a03-ex3
age = 30
if age < 12:
    fare = 0.0
elif age < 26:
    fare = 1.2
elif age < 65:
    fare = 2.5
else:
    fare = 1.0
