# l0210-make: 0 points, M10
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    total = 0
    for count, thing in loan["items"]:
        lines.append(f"{count} x {thing}")
        total = total + count
    lines.append(f"Total : {total} objets")
    return lines
