# l0202-repair: 0 points, M51
weight = 3
price = 12
