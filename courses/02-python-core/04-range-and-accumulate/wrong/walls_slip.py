# l0204-walls: 0.5 points, -
list_a = [0, 1, 2]
list_b = [1, 2, 3]
list_c = [10, 8, 6, 4, 2]
list_d = [5]
