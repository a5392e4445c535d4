def summed(v):
    sum = sum(v)
    return sum
