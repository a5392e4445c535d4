# l0208-parsons: 0 points, M12
def greet(name, lang="fr"):
    word = "Bonjour"
    if lang == "nl":
        word = "Dag"
    print(f"{word} {name}")
