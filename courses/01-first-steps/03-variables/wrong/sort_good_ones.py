# l0103-sort: 0 points, -
refused = "AFG"
