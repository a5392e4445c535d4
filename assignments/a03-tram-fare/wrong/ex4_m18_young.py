# a03-ex4: 1 points, M18
# a03-ex4
age = 30
has_pass = True
if has_pass:
    fare_with_pass = 60
else:
    fare_with_pass = 320
if age < 26:
    fare_with_pass = 180
