# l0102-predict1: 0 points, -
order = "102030"
