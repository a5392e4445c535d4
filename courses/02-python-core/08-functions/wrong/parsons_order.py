# l0208-parsons: 0 points, -
def greet(name, lang="fr"):
    if lang == "nl":
        word = "Dag"
    word = "Bonjour"
    return f"{word} {name}"
