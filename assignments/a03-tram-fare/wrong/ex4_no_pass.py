# a03-ex4: 0 points, -
# a03-ex4
age = 30
has_pass = True
if age < 26:
    fare_with_pass = 180
else:
    fare_with_pass = 320
