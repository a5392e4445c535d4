def half(n):
    n /= 2
    return n
