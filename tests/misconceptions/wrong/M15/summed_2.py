def summed(v):
    total = 0
    for i in range(len(v)):
        total = total + v[i]
        return total
    return total
