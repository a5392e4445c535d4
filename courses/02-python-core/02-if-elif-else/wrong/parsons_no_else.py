# l0202-parsons: 0 points, -
status = "slow"
advice = "?"
if status == "stop":
    advice = "BUS"
elif status == "slow":
    advice = "EARLY"
