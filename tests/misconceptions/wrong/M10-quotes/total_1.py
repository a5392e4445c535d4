prices = [4, 0, 7]
total = "11"
