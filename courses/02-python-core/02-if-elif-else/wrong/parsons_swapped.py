# l0202-parsons: 0 points, -
status = "slow"
if status == "stop":
    advice = "EARLY"
elif status == "slow":
    advice = "BUS"
else:
    advice = "GO"
