# a03-ex4: 1 points, -
# a03-ex4
age = 30
has_pass = True
if has_pass or age < 26:
    fare_with_pass = 60
else:
    fare_with_pass = 320
