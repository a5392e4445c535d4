def dearest(prices):
    return max(prices, key=prices.get)
