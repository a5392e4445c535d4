# l0210-make: 0 points, -
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    total = len(loan["items"])
    for thing, count in loan["items"]:
        lines.append(f"{count} x {thing}")
    word = "objet"
    if total > 1:
        word = "objets"
    lines.append(f"Total : {total} {word}")
    return lines
