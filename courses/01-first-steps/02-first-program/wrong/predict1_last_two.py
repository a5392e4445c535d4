# l0102-predict1: 0.25 points, -
order = "302010"
