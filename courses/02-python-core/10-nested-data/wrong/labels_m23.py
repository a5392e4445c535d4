# l0210-labels: 0 points, M12-none
def count_labels(register):
    seen = set()
    for loan in register:
        for thing, count in loan["items"]:
            seen = seen.add(thing)
    return len(seen)
