# a06-ex4: 0 points, M10
# a06-ex4
def eur(cents):
    return cents // 100 + "." + cents % 100
