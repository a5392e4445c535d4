# l0210-make: 0 points, M12
def slip(loan):
    who = loan["who"]
    print(f"Prêt pour {who}")
    total = 0
    for thing, count in loan["items"]:
        print(f"{count} x {thing}")
        total = total + count
    print(f"Total : {total} objets")
