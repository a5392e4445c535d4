age = 1
if age < 12:
    fare = 0
if age < 26:
    fare = 130
else:
    fare = 250
