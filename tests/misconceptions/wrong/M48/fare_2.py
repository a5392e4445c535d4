age = 1
fare = 250
if age <= 26:
    fare = 130
if age <= 12:
    fare = 0
