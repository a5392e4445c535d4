def dearest(prices):
    top = max(prices)
    return top
