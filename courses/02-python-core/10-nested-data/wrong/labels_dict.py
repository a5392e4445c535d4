# l0210-labels: 0 points, -
def count_labels(register):
    seen = {}
    for loan in register:
        for thing, count in loan["items"]:
            seen.add(thing)
    return len(seen)
