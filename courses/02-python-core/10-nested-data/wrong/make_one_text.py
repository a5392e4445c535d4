# l0210-make: 0 points, -
def slip(loan):
    who = loan["who"]
    text = f"Prêt pour {who}"
    for thing, count in loan["items"]:
        text = text + f", {count} x {thing}"
    return text
