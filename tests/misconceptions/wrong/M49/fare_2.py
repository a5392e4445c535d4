age = 1
if age <= 25:
    fare = 130
elif age <= 11:
    fare = 0
else:
    fare = 250
