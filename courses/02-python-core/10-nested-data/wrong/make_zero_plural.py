# l0210-make: 0.75 points, -
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    total = 0
    for thing, count in loan["items"]:
        lines.append(f"{count} x {thing}")
        total = total + count
    word = "objets"
    if total == 1:
        word = "objet"
    lines.append(f"Total : {total} {word}")
    return lines
