# a03-ex3: 0 points, M49
# a03-ex3
age = 30
if age < 65:
    fare = 250
elif age < 26:
    fare = 120
elif age < 12:
    fare = 0
else:
    fare = 100
