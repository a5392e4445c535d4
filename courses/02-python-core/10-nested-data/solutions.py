"""Reference answers of the lesson: each section is one whole answer cell."""

# l0210-predict1
a = "Kwame"
b = ("gaufrier", 1)
c = "lampe"
d = 2


# l0210-parsons
def loans_of(register, who):
    found = []
    for loan in register:
        if loan["who"] == who:
            found.append(loan)
    return found


# l0210-call
def next_call(register):
    todo = register.copy()
    while todo[0]["back"]:
        todo.pop(0)
    return todo[0]["who"]


# l0210-labels
def count_labels(register):
    seen = set()
    for loan in register:
        for thing, count in loan["items"]:
            seen.add(thing)
    return len(seen)


# l0210-make
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    total = 0
    for thing, count in loan["items"]:
        lines.append(f"{count} x {thing}")
        total = total + count
    word = "objet"
    if total > 1:
        word = "objets"
    lines.append(f"Total : {total} {word}")
    return lines
