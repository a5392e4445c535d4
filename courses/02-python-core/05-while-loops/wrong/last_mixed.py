# l0205-last: 0.25 points, -
why_0 = "D"
why_1 = "A"
why_2 = "B"
why_3 = "C"
