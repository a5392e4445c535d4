age = 30
if age < 12:
    fare = 0
elif age < 26:
    fare = "130"
else:
    fare = "250"
