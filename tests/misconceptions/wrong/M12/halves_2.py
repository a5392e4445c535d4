def half(n):
    return print(n // 2)
