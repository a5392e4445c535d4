# a03-ex4: 0 points, M02-bool
# a03-ex4
age = 30
has_pass = True
if has_pass == "True":
    fare_with_pass = 60
elif age < 26:
    fare_with_pass = 180
else:
    fare_with_pass = 320
