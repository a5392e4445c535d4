# l0202-parsons: 0 points, M18-else
status = "slow"
if status == "stop":
    advice = "BUS"
else status == "slow":
    advice = "EARLY"
