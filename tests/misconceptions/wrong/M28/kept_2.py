def kept(v):
    for i, x in enumerate(v):
        if x == 0:
            del v[i]
    return v
