def summed(values):
    total = sum(values)
    print(total)
    return
