# a06-ex1: 1 points, -
def count_late(delays, limit):
    count = 0
    for delay in delays:
        if delay > 5:
            count = count + 1
    return count
