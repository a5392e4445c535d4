# l0102-predict1: 0 points, -
order = "30"
