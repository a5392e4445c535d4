# l0210-make: 0 points, M15
def slip(loan):
    who = loan["who"]
    lines = [f"Prêt pour {who}"]
    total = 0
    for thing, count in loan["items"]:
        lines.append(f"{count} x {thing}")
        total = total + count
        return lines
