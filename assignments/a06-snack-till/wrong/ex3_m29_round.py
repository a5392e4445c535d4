# a06-ex3: 1.25 points, M29
# a06-ex3
def discount(total, percent):
    cut = round(percent / 100 * total)
    if cut > total:
        return 0
    return total - cut
