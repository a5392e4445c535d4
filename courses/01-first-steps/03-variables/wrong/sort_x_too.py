# l0103-sort: 0.75 points, -
refused = "B, C, D, E, H"
