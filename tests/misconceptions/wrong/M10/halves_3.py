def half(n):
    return str(n // 2)
