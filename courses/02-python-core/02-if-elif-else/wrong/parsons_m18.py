# l0202-parsons: 0 points, M18
status = "slow"
if status == "stop":
    advice = "BUS"
if status == "slow":
    advice = "EARLY"
else:
    advice = "GO"
