# l0210-make: 0 points, M17
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    for thing, count in loan["items"]:
        total = 0
        lines.append(f"{count} x {thing}")
        total = total + count
    word = "objet"
    if total > 1:
        word = "objets"
    lines.append(f"Total : {total} {word}")
    return lines
