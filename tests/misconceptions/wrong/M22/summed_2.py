def summed(v):
    v[0] = v[0] + v[1]
    return v[0]
