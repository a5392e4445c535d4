# l0209-bug: 0 points, M17
def count_big(cones):
    for scoops in cones:
        big = 0
        if scoops > 2:
            big = big + 1
    return big
