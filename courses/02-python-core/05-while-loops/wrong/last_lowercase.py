# l0205-last: 0.5 points, M14-case
why_0 = "D"
why_1 = "B"
why_2 = "a"
why_3 = "C"
