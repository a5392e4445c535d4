# a03-ex3: 1.75 points, M48
# a03-ex3
age = 30
if age < 12:
    fare = 0
elif age <= 26:
    fare = 120
elif age < 65:
    fare = 250
else:
    fare = 100
