def summed(values):
    total = 0
    for value in values:
        total = total + value
    if total < 0:
        total = 0
        return total
