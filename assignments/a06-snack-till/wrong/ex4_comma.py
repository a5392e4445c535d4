# a06-ex4: 0 points, -
# a06-ex4
def eur(cents):
    sign = ""
    if cents < 0:
        sign = "-"
        cents = -cents
    return f"{sign}{cents // 100},{cents % 100:02d}"
