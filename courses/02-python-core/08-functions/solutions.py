"""Reference answers of the lesson: each section is one whole answer cell."""

# l0208-predict1
order = "ACBDB"


# l0208-modify
def write_message(name, item):
    print(f"Bonjour {name},")
    print(f"C'est prêt : {item}")
    print("Adresse : rue des Forges 40")


write_message("Youssef", "lampe")
write_message("Kwame", "radio")
write_message("Lotte", "vélo")


# l0208-parsons
def greet(name, lang="fr"):
    word = "Bonjour"
    if lang == "nl":
        word = "Dag"
    return f"{word} {name}"


# l0208-make
def format_time(minutes, hour="h"):
    hours = minutes // 60
    rest = minutes % 60
    if hours == 0:
        text = f"{rest} min"
    elif rest == 0:
        text = f"{hours} {hour}"
    else:
        text = f"{hours} {hour} {rest} min"
    return text
