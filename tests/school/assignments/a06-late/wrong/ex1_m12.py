# a06-ex1: 0 points, M12
def count_late(delays, limit):
    count = 0
    for delay in delays:
        if delay > limit:
            count = count + 1
    print(count)
