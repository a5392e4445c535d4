def summed(v):
    total = 0
    while v:
        total += v.pop()
    return total
