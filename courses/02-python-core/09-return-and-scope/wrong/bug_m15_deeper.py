# l0209-bug: 0 points, M15
def count_big(cones):
    big = 0
    for scoops in cones:
        if scoops > 2:
            big = big + 1
            return big
    return big
