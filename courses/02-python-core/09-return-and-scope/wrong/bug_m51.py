# l0209-bug: 0 points, M51
def count_big(cones):
    return 2
