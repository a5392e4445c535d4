def kept(values):
    found = [value for value in values if value]
    found = found.sort()
    return found
