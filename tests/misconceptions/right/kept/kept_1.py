def kept(v):
    return [x for x in v if x != 0]
