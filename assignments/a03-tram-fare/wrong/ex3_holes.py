# a03-ex3: 1.25 points, -
# a03-ex3
age = 30
if age < 12:
    fare = 0
elif 12 < age < 25:
    fare = 120
elif 26 < age < 64:
    fare = 250
else:
    fare = 100
