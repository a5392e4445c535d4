def half(n):
    result = print(n // 2)
    return result
