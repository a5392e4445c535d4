# l0204-make: 0 points, M51
price = 250
most = 3
rows = ["1 x 250 = 250", "2 x 250 = 500", "3 x 250 = 750"]
