# l0202-extras: 0 points, M51
base = 12
fragile = True
express = True
price = 23
