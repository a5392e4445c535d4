def half(n):
    return n * 0.5
