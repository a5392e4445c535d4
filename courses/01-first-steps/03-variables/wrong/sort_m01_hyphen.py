# l0103-sort: 0.75 points, -
refused = "CEH"
