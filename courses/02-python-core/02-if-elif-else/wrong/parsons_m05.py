# l0202-parsons: 0 points, M05
status = "slow"
if status == "stop":
advice = "BUS"
elif status == "slow":
advice = "EARLY"
else:
advice = "GO"
