def summed(v):
    total = 0
    for x in v:
        total += x
        return total
