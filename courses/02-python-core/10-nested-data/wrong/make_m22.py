# l0210-make: 0 points, M22
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    total = 0
    items = loan["items"]
    while len(items) > 0:
        thing, count = items.pop(0)
        lines.append(f"{count} x {thing}")
        total = total + count
    word = "objet"
    if total > 1:
        word = "objets"
    lines.append(f"Total : {total} {word}")
    return lines
