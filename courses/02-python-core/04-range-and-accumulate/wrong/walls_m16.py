# l0204-walls: 0.25 points, M16-range
list_a = [0, 1, 2]
list_b = [1, 2, 3, 4]
list_c = [10, 8, 6, 4, 2, 0]
list_d = []
