# l0208-parsons: 0 points, M25-missing
def greet(name, lang):
    word = "Bonjour"
    if lang == "nl":
        word = "Dag"
    return f"{word} {name}"
