age = 1
if age < 26:
    fare = 130
elif age < 12:
    fare = 0
else:
    fare = 250
