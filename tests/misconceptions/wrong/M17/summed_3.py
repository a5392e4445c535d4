def summed(v):
    for x in v:
        total = 0
        total = total + x
    return total
