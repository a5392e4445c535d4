# l0210-labels: 0 points, M17
def count_labels(register):
    for loan in register:
        seen = set()
        for thing, count in loan["items"]:
            seen.add(thing)
    return len(seen)
