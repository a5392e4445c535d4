# a03-ex4: 1 points, M49
# a03-ex4
age = 30
has_pass = True
if age < 26:
    fare_with_pass = 180
elif has_pass:
    fare_with_pass = 60
else:
    fare_with_pass = 320
