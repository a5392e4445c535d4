def half(n):
    n // 2
