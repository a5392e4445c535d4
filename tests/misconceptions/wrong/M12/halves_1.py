def half(n):
    print(n // 2)
