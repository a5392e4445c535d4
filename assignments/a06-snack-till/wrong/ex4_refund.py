# a06-ex4: 1.25 points, -
# a06-ex4
def eur(cents):
    return f"{cents // 100}.{cents % 100:02d}"
