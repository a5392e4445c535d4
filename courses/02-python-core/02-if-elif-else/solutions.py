# Reference answers of lesson 02-02: one section per checked activity, each the whole answer cell.

# l0202-repair
weight = 3
if weight <= 5:
    price = 12
elif weight <= 10:
    price = 20
elif weight <= 20:
    price = 35
else:
    price = 60

# l0202-parsons
status = "slow"
if status == "stop":
    advice = "BUS"
elif status == "slow":
    advice = "EARLY"
else:
    advice = "GO"

# l0202-extras
base = 12
fragile = True
express = True
price = base
if fragile:
    price = price + 4
if express:
    price = price + 7
print("Prix :", price, "€")

# l0202-make
ours = 3
theirs = 1
if ours > theirs:
    result = "W"
elif ours == theirs:
    result = "D"
else:
    result = "L"
