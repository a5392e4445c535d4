def kept(v):
    for x in v:
        if x == 0:
            v.remove(x)
    return v
