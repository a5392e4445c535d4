# l0210-make: 0 points, M24-key
def slip(loan):
    lines = ["Prêt pour " + loan["name"]]
    total = 0
    for thing, count in loan["items"]:
        lines.append(f"{count} x {thing}")
        total = total + count
    lines.append(f"Total : {total} objets")
    return lines
