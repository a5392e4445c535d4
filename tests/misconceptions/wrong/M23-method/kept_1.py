def kept(values):
    found = []
    for value in values:
        if value:
            return found.append(value)
