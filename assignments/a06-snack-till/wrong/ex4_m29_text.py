# a06-ex4: 0 points, M29-division
# a06-ex4
def eur(cents):
    return str(cents / 100)
