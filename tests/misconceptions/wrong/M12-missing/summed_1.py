def summed(values):
    total = 0
    for value in values:
        print(value)
        total = total + value
