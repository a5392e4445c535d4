def half(n):
    if n > 100:
        n = 100
        return n // 2
