# l0208-predict1: 0 points, -
order = "ABCBDB"
